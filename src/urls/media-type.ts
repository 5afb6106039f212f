/** A format that browsers play. */
export interface MediaType {
  readonly kind: 'audio' | 'video';
  /** As in IANA's registry of media types. */
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  weba: 'audio/webm',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  ogv: 'video/ogg',
  mov: 'video/quicktime',
};

/** The format of a file by the extension of its address; undefined for what browsers do not play. */
export const mediaTypeOf = (address: string): MediaType | undefined => {
  const extension = /\.([a-z\d]{3,4})(?:[?#]|$)/i.exec(address)?.[1]?.toLowerCase() ?? '';
  const type = Object.hasOwn(types, extension) ? types[extension] : undefined;
  return type === undefined ? undefined : { kind: type.startsWith('audio/') ? 'audio' : 'video', type };
};
