/** A query, and the words that a good answer contains. */
export interface Query {
  readonly kind: 'marks' | 'no marks' | 'mixed' | 'telex' | 'misspelt' | 'beginning' | 'English' | 'code';
  readonly typed: string;
  /** The words in a good answer; diacritics must match. */
  readonly meant: string;
}

/** Each phrase is searched with diacritics and without. */
const phrases = [
  'cài đặt',
  'dữ liệu',
  'học máy',
  'hướng dẫn',
  'lập trình',
  'đăng ký',
  'mã nguồn mở',
  'trí tuệ nhân tạo',
  'cơ sở dữ liệu',
  'bảo mật',
  'trình duyệt',
  'xử lý ngôn ngữ tự nhiên',
  'phỏng vấn',
  'tiếng Việt',
  'máy chủ',
  'mật khẩu',
  'sao lưu',
  'địa chỉ',
];

export const queries: readonly Query[] = [
  ...phrases.flatMap((meant): Query[] => [
    { kind: 'marks', typed: meant, meant },
    {
      kind: 'no marks',
      typed: meant.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase(),
      meant,
    },
  ]),
  { kind: 'mixed', typed: 'cài dat', meant: 'cài đặt' },
  { kind: 'mixed', typed: 'dữ lieu', meant: 'dữ liệu' },
  { kind: 'mixed', typed: 'LẬP TRINH', meant: 'lập trình' },
  { kind: 'telex', typed: 'hojc mays', meant: 'học máy' },
  { kind: 'telex', typed: 'duwx lieeuj', meant: 'dữ liệu' },
  { kind: 'telex', typed: 'caif ddawtj', meant: 'cài đặt' },
  { kind: 'telex', typed: 'ddawng kys', meant: 'đăng ký' },
  { kind: 'telex', typed: 'trinhf duyeetj', meant: 'trình duyệt' },
  { kind: 'telex', typed: 'nodejs laf gif', meant: 'nodejs là gì' },
  { kind: 'telex', typed: 'docker cai ddawtj', meant: 'cài đặt docker' },
  { kind: 'misspelt', typed: 'javascipt', meant: 'javascript' },
  { kind: 'misspelt', typed: 'tensorlow', meant: 'tensorflow' },
  { kind: 'misspelt', typed: 'dokcer', meant: 'docker' },
  { kind: 'misspelt', typed: 'pyhton', meant: 'python' },
  { kind: 'misspelt', typed: 'databse', meant: 'database' },
  { kind: 'misspelt', typed: 'machine leaning', meant: 'machine learning' },
  { kind: 'misspelt', typed: 'lập trinhf web', meant: 'lập trình web' },
  { kind: 'misspelt', typed: 'trí tuẹ nhân tạp', meant: 'trí tuệ nhân tạo' },
  { kind: 'misspelt', typed: 'bao maat', meant: 'bảo mật' },
  { kind: 'misspelt', typed: 'angualr', meant: 'angular' },
  { kind: 'misspelt', typed: 'facebok', meant: 'facebook' },
  { kind: 'misspelt', typed: 'phogn vấn', meant: 'phỏng vấn' },
  { kind: 'beginning', typed: 'trí tuệ nhâ', meant: 'trí tuệ nhân tạo' },
  { kind: 'beginning', typed: 'co so du li', meant: 'cơ sở dữ liệu' },
  { kind: 'beginning', typed: 'javascr', meant: 'javascript' },
  { kind: 'English', typed: 'machine learning', meant: 'machine learning' },
  { kind: 'English', typed: 'functional programming', meant: 'functional programming' },
  { kind: 'English', typed: 'open source', meant: 'open source' },
  { kind: 'English', typed: 'docker', meant: 'docker' },
  { kind: 'English', typed: 'database', meant: 'database' },
  { kind: 'code', typed: 'node.js', meant: 'node.js' },
  { kind: 'code', typed: 'c++', meant: 'c++' },
  { kind: 'code', typed: 'console.log', meant: 'console.log' },
  { kind: 'code', typed: 'npm install', meant: 'npm install' },
  { kind: 'code', typed: 'apt-get', meant: 'apt-get' },
];
