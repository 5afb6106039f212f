/** Exports as Blogger and Google Takeout write them, with their oddities. */

const escape = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const kind = (name: string): string =>
  `<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#${name}'/>`;

const id = 'tag:blogger.com,1999:blog-111';

/** A post with code and an image, whose kind stands between its labels. */
export const helloHtml =
  '<p>Chào các bạn, đây là bài đầu tiên.</p><a name=\'more\'></a><div class="separator"><a href="https://1.bp.blogspot.com/-a/b/c/d/s1600/x.png"><img border="0" src="https://1.bp.blogspot.com/-a/b/c/d/s320/x.png" /></a></div>Một dòng<br /><br />Dòng hai<pre>if (a &lt; b) {<br />\treturn  "x";<br />}</pre>';

export const classicExport = `<?xml version='1.0' encoding='UTF-8'?><?xml-stylesheet href="https://www.blogger.com/styles/atom.css" type="text/css"?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:gd='http://schemas.google.com/g/2005' xmlns:thr='http://purl.org/syndication/thread/1.0' xmlns:georss='http://www.georss.org/georss'><id>${id}.archive</id><updated>2019-02-01T10:00:00.000+07:00</updated><title type='text'>Sổ tay</title><subtitle type='html'>Ghi chép</subtitle><link rel='http://schemas.google.com/g/2005#feed' href='https://www.blogger.com/feeds/111/archive'/><link rel='alternate' type='text/html' href='https://blog.example/'/><author><name>An</name></author>
<entry><id>${id}.layout</id>${kind('template')}<title type='text'>Template</title></entry>
<entry><id>${id}.post-222</id><published>2016-02-23T23:27:00.000+07:00</published><updated>2016-02-24T00:01:02.345+07:00</updated><category scheme='http://www.blogger.com/atom/ns#' term='Data'/>${kind('post')}<category scheme='http://www.blogger.com/atom/ns#' term='Tiếng Việt'/><title type='text'>Chào: 2016</title><content type='html'>${escape(helloHtml)}</content><link rel='replies' type='text/html' href='https://blog.example/2016/02/hello.html#comment-form'/><link rel='alternate' type='text/html' href='http://so-tay.blogspot.com/2016/02/hello.html'/><author><name>An</name></author><media:thumbnail xmlns:media='http://search.yahoo.com/mrss/' url='https://1.bp.blogspot.com/-a/b/c/d/s72-c/x.png' height='72' width='72'/><georss:featurename>Hà Nội</georss:featurename><thr:total>2</thr:total></entry>
<entry><id>${id}.post-333</id><published>2017-02-23T23:27:00.000+07:00</published><updated>2017-02-24T00:01:02.345+07:00</updated><app:control xmlns:app='http://purl.org/atom/app#'><app:draft>yes</app:draft></app:control>${kind('post')}<title type='text'></title><content type='html'>Bản nháp</content></entry>
<entry><id>${id}.post-334</id><published>2019-03-01T08:00:00.000+07:00</published><updated>2019-01-24T00:01:02.345+07:00</updated>${kind('post')}<title type='text'>Hẹn giờ</title><content type='html'>Sau này</content><link rel='alternate' href='https://blog.example/2019/03/hen-gio.html'/></entry>
<entry><id>${id}.page-444</id><published>2017-02-23T23:27:00.000+07:00</published><updated>2017-02-24T00:01:02.345+07:00</updated>${kind('page')}<title type='text'>Giới thiệu</title><content type='html'>Về tôi</content><link rel='alternate' href='https://blog.example/p/about.html'/></entry>
<entry><id>${id}.post-550</id><published>2016-02-24T08:00:00.000+07:00</published>${kind('comment')}<title type='text'>Hay...</title><content type='html'>Hay&lt;br /&gt;quá &lt;a href="https://an.example/"&gt;xem&lt;/a&gt;</content><author><name>Bình</name><uri>https://www.blogger.com/profile/5</uri><gd:image rel='http://schemas.google.com/g/2005#thumbnail' width='32' height='32' src='//lh3.googleusercontent.com/zF/s32/b.jpg'/></author><thr:in-reply-to ref='${id}.post-222' href='https://blog.example/2016/02/hello.html'/></entry>
<entry><id>${id}.post-555</id><published>2016-02-25T08:00:00.000+07:00</published>${kind('comment')}<title type='text'>Cảm ơn</title><content type='html'>Cảm ơn</content><link rel='related' type='application/atom+xml' href='https://www.blogger.com/feeds/111/222/comments/default/550?v=2'/><author><name>An</name><gd:image src='https://img1.blogblog.com/img/b16-rounded.gif'/></author><thr:in-reply-to ref='${id}.post-222'/></entry>
<entry><id>${id}.post-556</id><published>2016-02-25T08:00:00.000+07:00</published>${kind('comment')}<content type='html'>Gỡ</content><author><name>X</name></author><thr:in-reply-to ref='${id}.post-222'/><gd:extendedProperty name='blogger.contentRemoved' value='true'/></entry>
<entry><id>${id}.post-557</id><published>2016-02-25T08:00:00.000+07:00</published>${kind('comment')}<content type='html'>Ở đâu?</content><author><name>X</name></author><thr:in-reply-to ref='${id}.post-999'/></entry>
</feed>`;

/** A post of February 2018, for the classic export. */
export const anEntry = ([name, html]: readonly [string, string | Uint8Array], index: number): string =>
  `<entry><id>${id}.post-8${index}</id><published>2018-02-0${index + 1}T08:00:00.000+07:00</published><updated>2018-02-24T00:01:02.345+07:00</updated>${kind('post')}<title type='text'>${name}</title><content type='html'>${escape(String(html))}</content><link rel='alternate' type='text/html' href='http://so-tay.blogspot.com/2018/02/${name}.html'/><author><name>An</name></author></entry>`;

export const takeoutExport = `<?xml version='1.0' encoding='utf-8'?>
<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'>
  <id>${id}</id><title>Sổ tay</title>
  <entry><id>${id}.post-222</id><blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status><author><name>An</name><uri>https://www.blogger.com/profile/1</uri><blogger:type>BLOGGER</blogger:type></author><title>It&amp;#39;s</title><content type='html'>${escape(helloHtml)}</content><blogger:metaDescription>Tóm tắt</blogger:metaDescription><blogger:created>2016-02-23T16:00:00.123Z</blogger:created><published>2016-02-23T16:27:00Z</published><updated>2016-02-23T17:01:02.345Z</updated><category scheme='${id}' term='Rust'/><blogger:filename>/2016/02/hello.html</blogger:filename><link/><enclosure/><blogger:trashed/></entry>
  <entry><id>${id}.post-223</id><blogger:type>POST</blogger:type><blogger:status>SOFT_TRASHED</blogger:status><title>Bỏ</title><content type='html'>Bỏ</content><blogger:trashed>2020-01-01T00:00:00Z</blogger:trashed></entry>
  <entry><id>${id}.post-224</id><blogger:type>POST</blogger:type><blogger:status>UNHEARD_OF</blogger:status><title>Lạ</title><content type='html'>Lạ</content><blogger:created>2016-02-23T16:00:00.123Z</blogger:created><category/></entry>
  <entry><id>${id}.page-444</id><blogger:type>PAGE</blogger:type><blogger:status>LIVE</blogger:status><title>Giới thiệu</title><content type='html'>Về tôi</content><published>2016-02-23T16:27:00Z</published><blogger:filename>/p/about.html</blogger:filename></entry>
  <entry><id>${id}.post-550</id><blogger:parent>${id}.post-222</blogger:parent><blogger:type>COMMENT</blogger:type><blogger:status>LIVE</blogger:status><author><name>X</name><uri/><blogger:type>ANONYMOUS</blogger:type></author><content type='html'>Hay</content><published>2016-02-24T01:00:00Z</published><blogger:trashed/></entry>
  <entry><id>${id}.post-555</id><blogger:parent>${id}.post-222</blogger:parent><blogger:inReplyTo>${id}.post-550</blogger:inReplyTo><blogger:type>COMMENT</blogger:type><blogger:status>SPAM</blogger:status><author><name>X</name></author><content type='html'>Mua đi</content><published>2016-02-24T01:00:00Z</published></entry>
</feed>`;
