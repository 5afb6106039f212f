/** Offsets whose usual zone is known. Others get a zone without summer time. */
const zones: Readonly<Record<string, string>> = { '+07:00': 'Asia/Ho_Chi_Minh' };

/** The IANA zone for an offset such as `+09:00`. The sign of `Etc` zones is reversed. */
export const zoneOf = (offset: string): string | undefined => {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/.exec(offset) ?? [];
  if (hours === undefined || minutes !== '00') return undefined;
  return zones[offset] ?? (hours === '00' ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`);
};
