const settings = `baseURL = "https://bench.example/"
languageCode = "vi"
title = "Sổ tay đo"
disableKinds = []
[taxonomies]
tag = "tags"
category = "categories"
series = "series"
[outputs]
home = ["HTML", "RSS"]
section = ["HTML", "RSS"]
taxonomy = ["HTML"]
term = ["HTML", "RSS"]
[markup.goldmark.renderer]
unsafe = true
[markup.highlight]
noClasses = false
`;

const base = `<!doctype html>
<html lang="{{ site.LanguageCode }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}">
<link rel="canonical" href="{{ .Permalink }}">
{{ range .AlternativeOutputFormats }}<link rel="{{ .Rel }}" type="{{ .MediaType.Type }}" href="{{ .Permalink }}">{{ end }}
</head>
<body>
<header><a href="{{ site.Home.RelPermalink }}">{{ site.Title }}</a></header>
<main>{{ block "main" . }}{{ end }}</main>
<footer><a href="/tags/">Tags</a> <a href="/categories/">Categories</a></footer>
</body>
</html>
`;

const rows = (pages: string): string => `{{ define "main" }}
<h1>{{ .Title }}</h1>
{{ $paginator := .Paginate ${pages} 20 }}
<ul>{{ range $paginator.Pages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006-01-02" }}</time> <p>{{ .Summary }}</p></li>{{ end }}
</ul>
<nav>{{ with $paginator.Prev }}<a href="{{ .URL }}">Newer</a>{{ end }} {{ $paginator.PageNumber }}/{{ $paginator.TotalPages }} {{ with $paginator.Next }}<a href="{{ .URL }}">Older</a>{{ end }}</nav>
{{ end }}
`;

const single = `{{ define "main" }}
<article>
<h1>{{ .Title }}</h1>
<p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006-01-02" }}</time> {{ .ReadingTime }} min</p>
{{ .TableOfContents }}
{{ .Content }}
<p>{{ range .GetTerms "tags" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}{{ range .GetTerms "categories" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</p>
<nav>{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }} {{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
<ul>{{ range first 5 (site.RegularPages.Related .) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
</article>
{{ end }}
`;

const terms = `{{ define "main" }}
<h1>{{ .Title }}</h1>
<ul>{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>
{{ end }}
`;

const rss = `{{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
<rss version="2.0"><channel>
<title>{{ .Title }}</title><link>{{ .Permalink }}</link><description>{{ site.Title }}</description>
{{ $pages := .Pages }}{{ if .IsHome }}{{ $pages = site.RegularPages }}{{ end }}{{ range first 50 $pages }}
<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><guid>{{ .Permalink }}</guid><pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" | safeHTML }}</pubDate><description>{{ .Content | html }}</description></item>{{ end }}
</channel></rss>
`;

const sitemap = `{{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{{ range .Data.Pages }}{{ if .Permalink }}
<url><loc>{{ .Permalink }}</loc><lastmod>{{ .Lastmod.Format "2006-01-02T15:04:05Z07:00" | safeHTML }}</lastmod></url>{{ end }}{{ end }}
</urlset>
`;

/** Paths and texts of the settings and templates of a small Hugo site. */
export const hugoFiles: readonly (readonly [file: string, text: string])[] = [
  ['hugo.toml', settings],
  ['layouts/_default/baseof.html', base],
  ['layouts/index.html', rows('site.RegularPages')],
  ['layouts/_default/list.html', rows('.Pages')],
  ['layouts/_default/single.html', single],
  ['layouts/_default/terms.html', terms],
  ['layouts/_default/rss.xml', rss],
  ['layouts/sitemap.xml', sitemap],
];
