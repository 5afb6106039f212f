import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expandTags } from '#shortcodes/expand.ts';

const context = { name: '2019-05-12-hello', url: 'https://blog.example' };
const textOf = (source: string): string => expandTags(source, context).text.trim();

for (const [source, wanted] of [
  // Hexo
  [
    '{% asset_img "my pic.png" 300 200 "A title" %}',
    '<img src="2019-05-12-hello/my%20pic.png" alt="A title" title="A title" width="300" height="200">',
  ],
  ['{% post_link hello %}', '[](hello.md)'],
  ["{% post_link hello 'My words' %}", '[My words](hello.md)'],
  ['{% codeblock A title lang:js %}\nvar x;\n{% endcodeblock %}', '```js title="A title"\nvar x;\n```'],
  ['{% blockquote Me %}\nq\n{% endblockquote %}', '>\n> q\n>\n> — Me'],
  ['{% note warning %}\nq\n{% endnote %}', '> [!WARNING]\n> q'],
  ['{% note tip %}Một dòng{% endnote %}', '> [!TIP]\n> Một dòng'],
  ['{% cq %}Câu hay{% endcq %}', '>\n> Câu hay'],
  ['{% pullquote right %}\nq\n{% endpullquote %}', '>\n> q'],
  ['{% video /a.mp4 %}', '<img src="/a.mp4" alt="">'],
  ['{% link Trang bạn https://e.example/ true "T" %}', '[Trang bạn](https://e.example/)'],
  // Jekyll
  ['{% highlight ruby linenos %}\nx `y` ```\n{% endhighlight %}', '````ruby\nx `y` ```\n````'],
  ['a {% raw %}{{ site.url }}{% endraw %}', 'a {{ site.url }}'],
  ['> {% highlight js %}\n> a\n> {% endhighlight %}', '> ```js\n> a\n> ```'],
  ['{::comment}\nhidden\n{:/comment}\na {::nomarkdown}<b>b</b>{:/}', 'a <b>b</b>'],
  ['[x]({% post_url 2019-05-12-name %})', '[x](2019-05-12-name.md)'],
  ['[x]({{ site.baseurl }}{% link _posts/2019-05-12-name.md %})', '[x](_posts/2019-05-12-name.md)'],
  ['![x]({{ site.url }}{{ site.baseurl }}/x.png)', '![x](/x.png)'],
  ['{{ site.url }}', 'https://blog.example'],
  ['{{ "/a.png" | relative_url }}', '/a.png'],
  ['{{ site.production_url }}/x/ {{ BASE_PATH }}/y/', '/x/ /y/'],
  ['a{% include JB/setup %}{% include toc.html %}b', 'ab'],
  [
    "{% include embed/youtube.html id='a-B_c' %}",
    '<iframe src="https://www.youtube.com/embed/a-B_c" width="16" height="9"></iframe>',
  ],
  [
    '{% include video id="12" provider="vimeo" %}',
    '<iframe src="https://player.vimeo.com/video/12" width="16" height="9"></iframe>',
  ],
  ["{% include embed/twitch.html id='12' %}", '<a href="https://www.twitch.tv/videos/12">twitch.tv/videos/12</a>'],
  ["{% include embed/audio.html src='/a.mp3' title='A' %}", '<img src="/a.mp3" alt="A">'],
  [
    '{% include figure.liquid\n  path="assets/a.jpg" class="img-fluid" zoomable=true caption="C" %}',
    '<figure><img src="/assets/a.jpg" alt="C"><figcaption>C</figcaption></figure>',
  ],
  ['{% include figure image_path="/a.png" alt="A" %}', '<img src="/a.png" alt="A">'],
  ['a\n\nMột\nhai\n{: .notice--success }\n\nb', 'a\n\n> [!TIP]\n> Một\n> hai\n\nb'],
  ['**Chú ý:** x\n{: .notice--danger .text-center}', '> [!CAUTION]\n> **Chú ý:** x'],
  ['x\n{: .notice}', '> [!NOTE]\n> x'],
  ['{% include tip.html content="Mẹo *hay*" %}', '> [!TIP]\n> Mẹo *hay*'],
  // Hugo
  [
    '{{< link href="https://a.example/" content="**A**" title="B" >}}',
    '<a href="https://a.example/" title="B"><strong>A</strong></a>',
  ],
  ['{{< link "https://a.example/" >}}', '<a href="https://a.example/">a.example/</a>'],
  ['{{< style "text-align:right" >}}\nWords\n{{< /style >}}', 'Words'],
  [
    '{{< collapse summary="More" >}}\nWords\n{{< /collapse >}}',
    '<details><summary>More</summary>\n\nWords\n</details>',
  ],
  ['{{< tabs >}}{{% tab title="A" %}}\none\n{{% /tab %}}{{< /tabs >}}', '<strong>A</strong>\n\n\none'],
  ['{{< center-quote >}}Words{{< /center-quote >}}', '>\n> Words'],
  ['{{< music url="/a.mp3" name="A" >}}', '<img src="/a.mp3" alt="A">'],
  [
    '{{< bilibili BV1Sx411T7QQ >}}',
    '<iframe src="https://player.bilibili.com/player.html?bvid=BV1Sx411T7QQ" width="16" height="9"></iframe>',
  ],
  ['{{< rawhtml >}}<b>x</b>{{< /rawhtml >}}', '<b>x</b>'],
  ['{{< figure src="x.png" caption="C" >}}', '<figure><img src="x.png" alt="C"><figcaption>C</figcaption></figure>'],
  [
    '{{< figure src="x.png" caption="*C* [a](/a/)" >}}',
    '<figure><img src="x.png" alt="C a"><figcaption><em>C</em> <a href="/a/">a</a></figcaption></figure>',
  ],
  ['{{< quote author="An" source="Sách" >}}\nq\n{{< /quote >}}', '>\n> q\n>\n> — An, Sách'],
  ['{{% notice tip %}}Một dòng{{% /notice %}}', '> [!TIP]\n> Một dòng'],
  ['a{{< comment >}}hidden{{< /comment >}}', 'a'],
  ['[t]({{< relref "b.md#part" >}})', '[t](b.md#part)'],
  ['[t]({{% ref "/posts/b/index.md" %}})', '[t](/posts/b.md)'],
  ['{{< youtube abc >}}', '<iframe src="https://www.youtube.com/embed/abc" width="16" height="9"></iframe>'],
  ['{{</* foo */>}}', '{{< foo >}}'],
  ['{{< highlight go >}}\nx\n{{< /highlight >}}', '```go\nx\n```'],
  // WordPress
  [
    '[caption id="a"]<img src="y.png"> Words[/caption]',
    '<figure>\n\n<img src="y.png">\n\n<figcaption>Words</figcaption></figure>',
  ],
  ['[sourcecode language="php"]&lt;?php[/sourcecode]', '```php\n<?php\n```'],
  ['[embed]https://e.example/x[/embed]', '<a href="https://e.example/x">e.example/x</a>'],
  ['[embed]<https://e.example/x>[/embed]', '<a href="https://e.example/x">e.example/x</a>'],
  ['{{< tweet user="a" id="1" >}}', '<a href="https://x.com/a/status/1">x.com/a/status/1</a>'],
  ['[video mp4="/a.mp4" poster="p.png"][/video]', '<img src="/a.mp4" alt="">'],
  ['[audio]https://e.example/a.mp3[/audio]', '<img src="https://e.example/a.mp3" alt="">'],
  // Docusaurus, MkDocs, Obsidian
  [':::tip[Mẹo]\na\n\n```\n:::\n```\n:::', '> [!TIP] Mẹo\n> a\n>\n> ```\n> :::\n> ```'],
  ['!!! note "Title"\n    a\n\n    b\n\nc', '> [!NOTE] Title\n> a\n>\n> b\n>\n\nc'],
  ['[[Bài viết]] [[A#B c|words]]', '[Bài viết](B%C3%A0i%20vi%E1%BA%BFt.md) [words](A.md#b-c)'],
  ['![[p.png|300]]', '<img src="p.png" alt="" width="300">'],
  ['![[p.png|30x20]] ![[f.mp4]]', '<img src="p.png" alt="" width="30" height="20"> <img src="f.mp4" alt="">'],
  ['![[a b.pdf]] [[a.zip|tải]] [[Node.js]]', '[a b.pdf](a%20b.pdf) [tải](a.zip) [Node.js](Node.js.md)'],
  ['| [[A\\|b]] |\n|---|', '| [b](A.md) |\n|---|'],
  ['[[A#Một: hai]] [[A#^khối]]', '[A › Một: hai](A.md#m%E1%BB%99t-hai) [A](A.md)'],
  [':::note\n```\na  \n```\n:::', '> [!NOTE]\n> ```\n> a  \n> ```'],
] as const)
  test(`a tag of another engine becomes Markdown: ${source}`, () => assert.equal(textOf(source), wanted));

for (const source of [
  '```\n{{< figure src="x.png" >}} [[wiki]]\n:::note\n```',
  '`{{ site.url }}` and ``{% raw %}``',
  '    {% post_url x %}',
  '<pre>{% post_url x %}</pre>',
  '<!-- {% post_url x %} -->',
  'a [link title="x"](/a/) and `{::comment}`',
  'if [[ -f x ]]; see [[1]](https://e.example/) and [[0]]',
  '{{ angular.expression }} and [code] alone',
  'ratio 10:::20',
  '```\nx\n{: .notice }\n```',
  'x\n{: .center}',
])
  test(`stays as it is: ${source}`, () => assert.deepEqual(expandTags(source, context), { text: source, unknown: [] }));

test('a text shows values of its own front matter', () => {
  const page = { title: 'Sổ tay', description: undefined };
  assert.deepEqual(expandTags('# {{ page.title }}\n\n`{{ page.title }}` {{page.description}}', { ...context, page }), {
    text: '# Sổ tay\n\n`{{ page.title }}` {{page.description}}',
    unknown: ['{{page.description}}'],
  });
});

test('unknown tags stay in the text and are reported', () => {
  const source =
    '{% unknown x %} {% include ad.html id="1" %} {% include youtube.html id=page.v %} {{< weird a="1" >}}b{{< /weird >}} [gallery ids="1,2"] [form-7 id="1"] {{ page.title }}\n\na {% cq %}b{% endcq %} c\n\n:::tabs\n';
  assert.deepEqual(expandTags(source, context), {
    text: source,
    unknown: [
      ...['{% unknown x %}', '{% include ad.html id="1" %}'],
      '{% include youtube.html id=page.v %}',
      ...['{{< weird a="1" >}}', '[gallery ids="1,2"]', '[form-7 id="1"]', '{{ page.title }}'],
      ...['{% cq %}', ':::tabs'],
    ],
  });
  assert.deepEqual(expandTags(':::note\nnever closed', context).unknown, [':::note']);
});

test('reads tags without ends in linear time', () => {
  for (const piece of [
    '{% highlight x %}',
    '[code]',
    '{{< figure ',
    '[[',
    '`a ``b ',
    ':::note\n',
    '{% ',
    '{::comment} ',
    '{% cq %}\n',
  ])
    expandTags(piece.repeat(Math.ceil(100_000 / piece.length)), context);
});
