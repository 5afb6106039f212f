/**
 * An inline script of the 404 page, for hosts without rules: it leads from `/x.html/`, the form that hosts of Gatsby showed, to
 * `/x.html`, and from a page behind the last one of a list to the list. It sets only the path, so the reader stays on the
 * host; an address with an empty part (`//`) or a backslash stays where it is. The browser replaces the entry in its
 * history, since the page is still loading (HTML §7.4.2.2).
 */
export const leadOn = String.raw`{const m=/^(?:\/[^/\\]+)+\.html(?=\/$)|^(?:\/[^/\\]+)*\/(?=page\/\d+\/?$)/.exec(location.pathname);if(m)location.pathname=m[0]}`;
