/** An export of WordPress as its Tools › Export writes it, with its oddities. */

interface Item {
  readonly id: number;
  readonly type: string;
  readonly status?: string;
  readonly title: string;
  readonly link: string;
  readonly name?: string;
  /** Local time; UTC is seven hours earlier. */
  readonly date: string;
  readonly html?: string;
  readonly more?: string;
}

const utc = (local: string): string =>
  new Date(Date.parse(`${local}+07:00`)).toISOString().slice(0, 19).replace('T', ' ');

const item = ({ id, type, status = 'publish', title, link, name = '', date, html = '', more = '' }: Item): string =>
  `<item><title><![CDATA[${title}]]></title><link>${link}</link><pubDate>x</pubDate><dc:creator><![CDATA[an]]></dc:creator><guid isPermaLink="false">https://blog.example/wp/?p=${id}</guid><description></description><content:encoded><![CDATA[${html}]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:post_date><![CDATA[${date}]]></wp:post_date><wp:post_date_gmt><![CDATA[${status === 'draft' ? '0000-00-00 00:00:00' : utc(date)}]]></wp:post_date_gmt><wp:post_name><![CDATA[${name}]]></wp:post_name><wp:status><![CDATA[${status}]]></wp:status><wp:post_type><![CDATA[${type}]]></wp:post_type>${more}</item>`;

/** A post of January 2018. */
export const anItem = ([name, html]: readonly [string, string | Uint8Array], index: number): string =>
  item({
    id: 80 + index,
    type: 'post',
    title: name,
    link: `https://blog.example/wp/2018/01/${name}/`,
    name,
    date: `2018-01-0${index + 1} 08:00:00`,
    html: String(html),
  });

const comment = (id: number, author: string, date: string, content: string, more: string): string =>
  `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[${author}]]></wp:comment_author><wp:comment_author_email>secret@mail.example</wp:comment_author_email><wp:comment_date>${date}</wp:comment_date><wp:comment_date_gmt>${utc(date)}</wp:comment_date_gmt><wp:comment_content><![CDATA[${content}]]></wp:comment_content>${more}</wp:comment>`;

const approved = '<wp:comment_approved>1</wp:comment_approved>';

export const wordPressExport = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Sổ tay</title><link>https://blog.example/wp</link><description>Ghi chép</description><language>vi</language><wp:base_blog_url>https://blog.example/wp</wp:base_blog_url>
<wp:author><wp:author_login>an</wp:author_login><wp:author_display_name><![CDATA[Lê An]]></wp:author_display_name></wp:author>
<wp:category><wp:category_nicename>goc</wp:category_nicename><wp:category_parent></wp:category_parent></wp:category>
<wp:category><wp:category_nicename>kt</wp:category_nicename><wp:category_parent>goc</wp:category_parent></wp:category>
${item({
  id: 1,
  type: 'post',
  title: 'Chào bạn & tôi',
  link: 'https://blog.example/wp/2016/02/ch%C3%A0o-b%E1%BA%A1n/',
  name: 'ch%c3%a0o-b%e1%ba%a1n',
  date: '2016-02-04 08:00:00',
  html: 'Đoạn một\ncùng đoạn.\n\n[gallery ids="3"]\n\n[sourcecode language="php"]\n<?php\n\necho 1;\n[/sourcecode]\n<h2>Cuối</h2>',
  more: `<excerpt:encoded><![CDATA[Tóm tắt]]></excerpt:encoded><wp:post_modified>2016-02-05 08:00:00</wp:post_modified><wp:post_modified_gmt>2016-02-05 01:00:00</wp:post_modified_gmt><wp:is_sticky>1</wp:is_sticky><category domain="category" nicename="kt"><![CDATA[Kỹ thuật]]></category><category domain="category" nicename="ghi-chep"><![CDATA[Ghi chép]]></category><category domain="post_tag" nicename="sqlite"><![CDATA[SQLite]]></category><category domain="category" nicename="uncategorized"><![CDATA[Uncategorized]]></category><wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value>1</wp:meta_value></wp:postmeta><wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>3</wp:meta_value></wp:postmeta>${[
    comment(
      7,
      'Bình',
      '2016-02-04 09:00:00',
      'Hay\n\nquá',
      `<wp:comment_author_url>https://b.example</wp:comment_author_url>${approved}<wp:comment_parent>0</wp:comment_parent>`,
    ),
    comment(
      8,
      'Lê An',
      '2016-02-04 10:00:00',
      'Cảm ơn',
      `${approved}<wp:comment_type>comment</wp:comment_type><wp:comment_parent>7</wp:comment_parent>`,
    ),
    comment(9, 'Bot', '2016-02-04 10:00:00', 'Mua', '<wp:comment_approved>spam</wp:comment_approved>'),
    comment(10, 'Blog', '2016-02-04 10:00:00', 'x', `${approved}<wp:comment_type>pingback</wp:comment_type>`),
  ].join('')}`,
})}
${item({ id: 2, type: 'page', title: 'Giới thiệu', link: 'https://blog.example/wp/gioi-thieu/', name: 'gioi-thieu', date: '2016-02-04 08:00:00', html: '<!-- wp:paragraph -->\n<p>Về <em>tôi</em></p>\n<!-- /wp:paragraph -->' })}
${item({ id: 3, type: 'attachment', status: 'inherit', title: 'a', link: 'https://blog.example/wp/a/', date: '2016-02-04 08:00:00', more: '<wp:attachment_url>https://blog.example/wp/wp-content/uploads/a.png</wp:attachment_url>' })}
${item({ id: 4, type: 'post', status: 'draft', title: 'Nháp', link: 'https://blog.example/wp/?p=4', date: '2017-01-01 08:00:00', html: 'x' })}
${item({ id: 5, type: 'post', title: 'Mật khẩu', link: 'https://blog.example/wp/2017/01/mat-khau/', name: 'mat-khau', date: '2017-01-01 08:00:00', html: 'x', more: '<wp:post_password>p</wp:post_password>' })}
${item({ id: 6, type: 'post', status: 'future', title: 'Hẹn giờ', link: 'https://blog.example/wp/?p=6', name: 'hen-gio', date: '2031-01-01 08:00:00', html: 'x' })}
${item({ id: 9, type: 'nav_menu_item', title: 'Menu', link: 'https://blog.example/wp/?p=9', date: '2016-02-04 08:00:00' })}
</channel></rss>`;
