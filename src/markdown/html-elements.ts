/** The words of a list. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Elements of HTML (WHATWG HTML, index of elements), obsolete ones included, and common elements of SVG and MathML. */
export const knownElements = words(`
  a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
  button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed
  fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img
  input ins kbd label legend li link main map mark marquee menu meta meter nav nobr noembed noframes noscript object ol
  optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search section select
  slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time
  title tr track tt u ul var video wbr xmp
  animate animatetransform circle clippath defs desc ellipse feblend fecolormatrix fecomposite feflood fegaussianblur
  femerge femergenode feoffset filter foreignobject g image line lineargradient marker mask path pattern polygon
  polyline radialgradient rect stop symbol text textpath tspan use view
  math menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace
  msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics annotation`);

/** Void elements: they have no end tag (WHATWG HTML §13.1.2), obsolete ones included. */
export const voidElements = words(
  'area base basefont bgsound br col embed frame hr image img input link meta param source track wbr',
);

/** Elements whose end tag may be omitted (WHATWG HTML §13.1.2.4), so that a missing end tag is no mistake. */
export const optionalEnds = words(
  'body colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr',
);

/** Elements that GFM §6.11 shows as text, since an HTML parser would treat all text after them as their content. */
export const filteredElements = words('title textarea xmp noembed noframes plaintext');

/** Elements that load something, or change the page around the text. `plugins/embeds.ts` replaces them. */
export const loadingElements = words('iframe frame script embed object base meta link style');

/** Elements of a whole document; inside a post an HTML parser ignores them. */
export const documentElements = words('html head body frameset frame');
