/** Whose raw HTML texts may hold: that of an author who is trusted, or that of anybody. */
export const trusts = ['author', 'sanitise'] as const;

export type Trust = (typeof trusts)[number];
