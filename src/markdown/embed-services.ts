/** Content of another site in a text, such as a video. */
export interface Embed {
  /** Name of the service. */
  readonly name: string;
  /** Address of the page with the content. */
  readonly page: string;
  /** Address of the frame to load on a click; undefined when the content needs a script of the service. */
  readonly frame?: string | undefined;
  /** Aspect ratio as `width/height`. */
  readonly ratio?: string | undefined;
  /** A video has a panel of 16:9, and its frame the same size. */
  readonly isVideo?: true;
}

/** Properties of an HTML element, by their names in hast. */
export type Properties = Readonly<Record<string, unknown>>;

/** Whether the host of an address is `host` or a subdomain of it. */
export const isAt = ({ hostname }: URL, host: string): boolean => hostname === host || hostname.endsWith(`.${host}`);

/** Scripts that only dress up a quotation, a link or an image beside them, by host. Without them, readers have its words. */
const widgetScripts: Readonly<Record<string, RegExp>> = {
  'codepen.io': /\/embed\/ei\.js$/,
  'platform.twitter.com': /\/widgets\.js$/,
  'instagram.com': /\/embeds?\.js$/,
  'tiktok.com': /\/embed\.js$/,
  'embedr.flickr.com': /\/client-code\.js$/,
  'embed.redditmedia.com': /\.js$/,
  'embed.reddit.com': /\.js$/,
  'embed.bsky.app': /\.js$/,
  'assets.pinterest.com': /\/pinit\w*\.js$/,
};

/** Whether a script belongs to a quotation, a link or an image that says by itself what it shows. */
export const isWidgetScript = (url: URL): boolean =>
  Object.entries(widgetScripts).some(([host, path]) => isAt(url, host) && path.test(url.pathname));

/** One function per service: from an address of its content to the embed; undefined for other addresses. */
const services: readonly ((url: URL, properties: Properties) => Embed | undefined)[] = [
  (url) => {
    const video = /^\/(?:embed|v)\/([\w-]+)/.exec(url.pathname)?.[1];
    if (video === undefined || !(isAt(url, 'youtube.com') || isAt(url, 'youtube-nocookie.com'))) return undefined;
    const start = /^\d+$/.exec(url.searchParams.get('start') ?? '')?.[0];
    const query = start === undefined ? '' : `&start=${start}`;
    return {
      name: 'YouTube',
      page: `https://www.youtube.com/watch?v=${video}${start === undefined ? '' : `&t=${start}s`}`,
      frame: `https://www.youtube-nocookie.com/embed/${video}?autoplay=1${query}`,
      isVideo: true,
    };
  },
  (url) => {
    const video = /^\/video\/(\d+)/.exec(url.pathname)?.[1];
    if (video === undefined || !isAt(url, 'player.vimeo.com')) return undefined;
    // The key of a video that is not listed.
    const key = /^\w+$/.exec(url.searchParams.get('h') ?? '')?.[0];
    return {
      name: 'Vimeo',
      page: `https://vimeo.com/${video}${key === undefined ? '' : `/${key}`}`,
      frame: `https://player.vimeo.com/video/${video}?autoplay=1&dnt=1${key === undefined ? '' : `&h=${key}`}`,
      isVideo: true,
    };
  },
  (url) => {
    if (!isAt(url, 'gist.github.com')) return undefined;
    const file = url.searchParams.get('file');
    const part = file === null ? '' : `#file-${file.toLowerCase().replaceAll(/[^\w]+/g, '-')}`;
    return { name: 'GitHub Gist', page: `https://gist.github.com${url.pathname.replace(/\.js$/, '')}${part}` };
  },
  (url) => {
    if (!isAt(url, 'jsfiddle.net')) return undefined;
    const page = `https://jsfiddle.net${url.pathname.replace(/\/(?:embedded|embed)(?:\/.*)?$/, '/')}`;
    return { name: 'JSFiddle', page, frame: `${page.replace(/\/?$/, '/')}embedded/result,js,html,css/` };
  },
  (url) => {
    const [, user, pen] = /^\/([\w-]+)\/(?:embed|pen|details|full)\/(?:preview\/)?([\w-]+)/.exec(url.pathname) ?? [];
    if (!isAt(url, 'codepen.io') || user === undefined) return undefined;
    const frame = `https://codepen.io/${user}/embed/${pen}?default-tab=result`;
    return { name: 'CodePen', page: `https://codepen.io/${user}/pen/${pen}`, frame };
  },
  (url, { dataId }) => {
    if (!isAt(url, 'speakerdeck.com')) return undefined;
    const deck = /^\/player\/(\w+)/.exec(url.pathname)?.[1] ?? (typeof dataId === 'string' ? dataId : undefined);
    const page =
      deck === undefined ? `https://speakerdeck.com${url.pathname}` : `https://speakerdeck.com/player/${deck}`;
    return { name: 'Speaker Deck', page, frame: deck === undefined ? undefined : page, ratio: '16/9' };
  },
  (url) => {
    const cast = /^\/a\/(\w+)/.exec(url.pathname)?.[1];
    if (!isAt(url, 'asciinema.org') || cast === undefined) return undefined;
    const page = `https://asciinema.org/a/${cast}`;
    return { name: 'asciinema', page, frame: `${page}/iframe` };
  },
];

/**
 * Finds the embed for an address.
 * @param url the `src` or `data` of a frame, script or object
 * @param properties of that element
 * @returns undefined for an address of an unknown service
 */
export const embedAt = (url: URL, properties: Properties): Embed | undefined =>
  services.map((service) => service(url, properties)).find((embed) => embed !== undefined);
