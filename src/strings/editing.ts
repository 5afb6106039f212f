import type { Language } from '#text/language.ts';

/** Words of the editor at `/admin/`; its other words come with it. */
export interface EditingWords {
  readonly title: string;
  readonly loading: string;
  readonly needsScript: string;
  readonly posts: string;
  readonly post: string;
  readonly pages: string;
  readonly page: string;
  readonly yes: string;
  readonly no: string;
  readonly body: string;
  /** Name and explanation of each field; the explanation may be ''. */
  readonly fields: Readonly<Record<string, readonly [label: string, hint: string]>>;
}

const en: EditingWords = {
  title: 'Write',
  loading: 'The editor is loading …',
  needsScript: 'The editor needs JavaScript.',
  posts: 'Posts',
  post: 'Post',
  pages: 'Pages',
  page: 'Page',
  yes: 'Yes',
  no: 'No',
  body: 'Text (Markdown)',
  fields: {
    title: ['Title', ''],
    date: ['Date', 'A date in the future publishes the post then.'],
    description: ['Summary', 'One or two sentences for lists, feeds and search engines.'],
    category: ['Category', ''],
    tags: ['Tags', ''],
    cover: ['Cover', 'The image of social cards.'],
    coverAlt: ['Text of the cover', 'What the image shows, for those who do not see it.'],
    series: ['Series', ''],
    name: ['Name', ''],
    order: ['Number of the part', 'Without numbers the dates decide.'],
    draft: ['Draft', 'A draft is not published.'],
    updated: ['Updated', 'When the text last changed significantly.'],
    lang: ['Language', 'Detected from the text if it is open.'],
    author: ['Author', 'Only if another person wrote it.'],
    slug: ['Address', 'Leave it empty for the usual address. Never change it after publication.'],
    aliases: ['Old addresses', 'They lead to this text.'],
    translationOf: ['Translation of', 'Address of the original.'],
    supersededBy: ['Superseded by', 'Address of a newer post on the same topic.'],
    canonical: ['Original', 'URL, if this is a copy from another site.'],
    pinned: ['Pinned', 'Stands first on the home page.'],
    toc: ['Table of contents', 'By default only long texts have one.'],
    math: ['Formulas', 'Whether $…$ is a formula.'],
    noindex: ['Hidden from search engines', ''],
  },
};

const vi: EditingWords = {
  title: 'Viết bài',
  loading: 'Đang tải trình soạn thảo…',
  needsScript: 'Trình soạn thảo cần JavaScript.',
  posts: 'Bài viết',
  post: 'Bài viết',
  pages: 'Trang',
  page: 'Trang',
  yes: 'Có',
  no: 'Không',
  body: 'Nội dung (Markdown)',
  fields: {
    title: ['Tiêu đề', ''],
    date: ['Ngày đăng', 'Ngày trong tương lai thì đến lúc đó bài mới được đăng.'],
    description: ['Tóm tắt', 'Một hai câu cho danh sách, nguồn tin và máy tìm kiếm.'],
    category: ['Chuyên mục', ''],
    tags: ['Thẻ', ''],
    cover: ['Ảnh bìa', 'Ảnh hiện khi chia sẻ bài.'],
    coverAlt: ['Mô tả ảnh bìa', 'Ảnh cho thấy gì, dành cho người không nhìn thấy ảnh.'],
    series: ['Loạt bài', ''],
    name: ['Tên', ''],
    order: ['Số thứ tự', 'Không có số thì xếp theo ngày.'],
    draft: ['Bản nháp', 'Bản nháp không được đăng.'],
    updated: ['Cập nhật', 'Lần cuối nội dung thay đổi đáng kể.'],
    lang: ['Ngôn ngữ', 'Để trống thì nhận ra từ nội dung.'],
    author: ['Tác giả', 'Chỉ khi người khác viết.'],
    slug: ['Địa chỉ', 'Để trống thì dùng địa chỉ mặc định. Đừng đổi sau khi đã đăng.'],
    aliases: ['Địa chỉ cũ', 'Chúng dẫn đến bài này.'],
    translationOf: ['Bản dịch của', 'Địa chỉ bài gốc.'],
    supersededBy: ['Đã có bài mới', 'Địa chỉ bài mới hơn cùng chủ đề.'],
    canonical: ['Bản gốc', 'URL, nếu đây là bản sao từ trang khác.'],
    pinned: ['Ghim', 'Đứng đầu trang chủ.'],
    toc: ['Mục lục', 'Mặc định chỉ bài dài mới có.'],
    math: ['Công thức', '$…$ có là công thức hay không.'],
    noindex: ['Ẩn với máy tìm kiếm', ''],
  },
};

/** Words of the editor, in English for a language without any. */
export const editingWords = (lang: Language): EditingWords => (lang === 'vi' ? vi : en);
