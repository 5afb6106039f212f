import type { SiteSettings } from '#config/site.ts';

export default {
  url: 'https://muc.example/',
  title: 'Sổ tay mực',
  description: {
    vi: 'Ghi chép về dữ liệu, chữ Việt và những máy tính phải chạy lâu hơn người dựng chúng.',
    en: 'Notes on data, Vietnamese text and computers that must outlive those who set them up.',
  },
  author: {
    name: 'Nguyễn Hà Vy',
    url: 'https://muc.example/about/',
    bio: {
      vi: 'Kỹ sư hạ tầng dữ liệu ở Đà Nẵng. Viết từ năm 2012, chậm và đều.',
      en: 'Data infrastructure engineer in Đà Nẵng. Writing since 2012, slowly and steadily.',
    },
    photo: '/pictures/me.svg',
    contacts: [
      { label: 'GitHub', url: 'https://github.com/muc-example' },
      { label: 'Email', url: 'mailto:vy@muc.example' },
    ],
  },
  menu: [{ label: { vi: 'Giới thiệu', en: 'About' }, url: '/about/' }],
  from: ['blogger', 'gatsby'],
  legacyOrigin: 'https://muc.example',
  oldHosts: ['sotaymuc.blogspot.com'],
  postsPerPage: 10,
} satisfies SiteSettings;
