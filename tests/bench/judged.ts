import type { Query } from './queries.ts';

/** A query with grades of a reader: 3 is the wanted post, 2 is useful, 1 mentions the topic. */
export interface JudgedQuery {
  readonly kind: Query['kind'] | 'question' | 'name' | 'number';
  readonly typed: string;
  /** Grades by the last part of the address, without `.html`. Other posts have grade 0. */
  readonly answers: Readonly<Record<string, number>>;
}

/** Grade 3 for one post, 1 for others. */
const one = (slug: string, ...lesser: readonly string[]): Readonly<Record<string, number>> => ({
  ...Object.fromEntries(lesser.map((other) => [other, 1])),
  [slug]: 3,
});

const culture = {
  'dau-la-loi-canh-tranh-cua-nguoi-viet': 3,
  'dat-nuoc-va-nhung-noi-lo': 2,
  'hon-nhan-khong-phai-vi-hanh-phuc-ca': 2,
  'yeu-nuoc': 1,
  'thai-nguyen-anh-tuan_4': 1,
  'quet-la-da': 1,
};

const optimising = { 'toi-uu-hoa-javascript-voi-google-closure': 3, 'spark-convert-text-csv-to-parquet': 2 };

/** Each phrase is searched with diacritics and without. */
const phrases: readonly (readonly [string, JudgedQuery['answers']])[] = [
  ['vượt tường lửa', one('cach-truy-cap-website-khi-bi-chan')],
  [
    'tách từ',
    {
      'vntokenizer-tren-apache-spark': 3,
      'vntokenizer-tren-pyspark': 2,
      'topic-modeling-tim-chu-de-cho-tap-van-ban-bai-viet': 1,
      'javascript-weekly-1': 1,
    },
  ],
  ['mã hoá mật khẩu', one('nodejs-ma-hoa-mat-khau')],
  ['trốn thuế', one('tai-lieu-panama')],
  ['thực tế ảo', one('kinh-thuc-te-ao-vr-box')],
  [
    'đóng gói ứng dụng',
    {
      'dockerizing-nodejs': 3,
      'cai-dat-docker-tren-ubuntu': 2,
      'why-docker': 1,
      'docker-cai-at-odoo-89-tren-docker': 1,
      'cai-dat-tensorflow-tren-docker': 1,
    },
  ],
  ['bất đồng bộ', { 'generator-function-javascript': 3, 'gioi-thieu-koajs': 2, 'web-font-loader': 1 }],
  ['theo dõi mắt', one('webgazerjs-theo-doi-chuyen-dong-mat')],
  ['hôn nhân', one('hon-nhan-khong-phai-vi-hanh-phuc-ca')],
  ['bóng đá', one('tim-hieu-ve-du-lieu-trong-the-thao-hien-dai')],
  ['ký sinh trùng', one('thuyet-am-muu-ve-ly-do-con-nguoi-thich-meo')],
  ['tiến sĩ', one('tien-si-la-gi', 'dat-nuoc-va-nhung-noi-lo')],
  ['xác minh hai bước', one('bao-mat-hai-lop')],
  ['thiếu thư viện Python', one('pyspark-thieu-thu-vien-python-tren-worker')],
  ['hoán đổi biến', one('es6-swap-via-destructuring', 'javascript-weekly-2', 'javascript-weekly-7_22')],
  ['Biển Đông', one('co-mot-bien-ong-tren-khong-gian-mang', 'dat-nuoc-va-nhung-noi-lo')],
  [
    'an toàn thông tin',
    {
      'au-tu-toan-thong-tin-nao-cho-ung': 3,
      'asiacrypt-2016': 2,
      'co-mot-bien-ong-tren-khong-gian-mang': 2,
      'su-co-vietcombank-mot-goc-nhin-ky-thuat': 2,
    },
  ],
  ['quản trị diễn đàn', one('huong-dan-quan-tri-xenforo')],
  ['rò rỉ tài liệu', one('tai-lieu-panama')],
  ['tự động hóa', one('tu-ong-hoa-internet-voi-ifttt', 'cai-dat-docker-tren-ubuntu')],
  ['văn hóa', culture],
  ['tối ưu hoá', optimising],
  ['từ chối dịch vụ', one('google-ra-mat-project-shield')],
];

const folded = (text: string) =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

const vitk = { 'vntokenizer-tren-apache-spark': 3, 'vntokenizer-tren-pyspark': 3 };

/**
 * The grades were made from titles, tags, first sentences and occurrences of the words, so posts that say the same in
 * other words may be missing. The search was tuned on these queries, so they do not show how well it answers other
 * queries.
 */
export const judgedQueries: readonly JudgedQuery[] = [
  ...phrases.flatMap(([typed, answers]): JudgedQuery[] => [
    { kind: 'marks', typed, answers },
    { kind: 'no marks', typed: folded(typed).toLowerCase(), answers },
  ]),
  { kind: 'mixed', typed: 'quét la da', answers: one('quet-la-da') },
  {
    kind: 'mixed',
    typed: 'biển dong',
    answers: one('co-mot-bien-ong-tren-khong-gian-mang', 'dat-nuoc-va-nhung-noi-lo'),
  },
  { kind: 'mixed', typed: 'Bảo mat 2 lop', answers: one('bao-mat-hai-lop') },
  {
    kind: 'telex',
    typed: 'hojc masy',
    answers: {
      'topic-modeling-tim-chu-de-cho-tap-van-ban-bai-viet': 2,
      'yahoo-ra-mat-bo-dataset-lon-nhat-machine-learning': 2,
    },
  },
  { kind: 'telex', typed: 'thuwcj tees aor', answers: one('kinh-thuc-te-ao-vr-box') },
  { kind: 'telex', typed: 'hoon nhaan', answers: one('hon-nhan-khong-phai-vi-hanh-phuc-ca') },
  { kind: 'telex', typed: 'tieesn si', answers: one('tien-si-la-gi', 'dat-nuoc-va-nhung-noi-lo') },
  { kind: 'telex', typed: 'vuwowtj tuwowngf luwar', answers: one('cach-truy-cap-website-khi-bi-chan') },
  { kind: 'beginning', typed: 'vietcom', answers: one('su-co-vietcombank-mot-goc-nhin-ky-thuat') },
  { kind: 'beginning', typed: 'ký sinh tr', answers: one('thuyet-am-muu-ve-ly-do-con-nguoi-thich-meo') },
  {
    kind: 'beginning',
    typed: 'destruct',
    answers: {
      'cach-su-dung-destructuring-javascript-es6': 3,
      'es6-swap-via-destructuring': 2,
      'javascript-weekly-7_22': 1,
      es6: 1,
    },
  },
  { kind: 'beginning', typed: 'luan chuyen can b', answers: one('quet-la-da') },
  {
    kind: 'beginning',
    typed: 'tensorf',
    answers: { 'cai-dat-tensorflow-tren-docker': 3, 'tensorflow-huong-dan-cai-at-tren-ubuntu': 3 },
  },
  { kind: 'English', typed: 'package manager', answers: one('yarn', 'nodejs-backend-development-bookmarks') },
  { kind: 'English', typed: 'merge conflicts', answers: one('merge-conflicts-on-github-website') },
  { kind: 'English', typed: 'ransomware', answers: one('ctb-locker-is-back-web-server-edition') },
  {
    kind: 'English',
    typed: 'stopwords',
    answers: one('japanese-stopwords-package', 'topic-modeling-tim-chu-de-cho-tap-van-ban-bai-viet'),
  },
  {
    kind: 'English',
    typed: 'graph database',
    answers: { 'graph-database': 3, 'columnar-database-va-graph-database': 3 },
  },
  { kind: 'code', typed: 'max_user_watches', answers: one('grunt-loi-enospc') },
  {
    kind: 'code',
    typed: 'function*',
    answers: one(
      'generator-function-javascript',
      'es6',
      'gioi-thieu-koajs',
      'cach-su-dung-destructuring-javascript-es6',
    ),
  },
  {
    kind: 'code',
    typed: 'spark-submit',
    answers: {
      'vntokenizer-tren-apache-spark': 2,
      'vntokenizer-tren-pyspark': 2,
      'pyspark-thieu-thu-vien-python-tren-worker': 2,
    },
  },
  { kind: 'code', typed: 'Access-Control-Allow-Origin', answers: one('nginx-adding-cors') },
  {
    kind: 'code',
    typed: 'git clone',
    answers: {
      'japanese-stopwords-package': 1,
      'deploy-production-nodejs-pm2-nginx': 1,
      'vntokenizer-tren-apache-spark': 1,
      'parse-stack': 1,
      'devstack-maruno-magnum': 1,
    },
  },
  {
    kind: 'code',
    typed: 'package.json',
    answers: {
      'nodejs-oc-file-packagejson': 3,
      'dockerizing-nodejs': 2,
      'react-redux-chap-1': 2,
      'nodejs-backend-development-bookmarks': 1,
      'create-react-apps': 1,
    },
  },
  { kind: 'code', typed: 'console.table', answers: one('console-log') },
  { kind: 'code', typed: 'koa-isbot', answers: one('detect-robots-in-koa') },
  {
    kind: 'code',
    typed: 'd3.js',
    answers: { 'javascript-weekly-6': 3, 'javascript-weekly-5': 3, 'javascript-thu-vien-vizualization': 2 },
  },
  { kind: 'code', typed: 'webpack.config.js', answers: one('react-redux-chap-1') },
  { kind: 'number', typed: '1.1.1.1', answers: one('cach-truy-cap-website-khi-bi-chan') },
  { kind: 'number', typed: 'node v6.0.0', answers: one('ra-mat-nodejs-v6') },
  { kind: 'number', typed: 'HD-981', answers: one('co-mot-bien-ong-tren-khong-gian-mang') },
  { kind: 'number', typed: 'javascript weekly 8', answers: one('javascript-weekly-8') },
  { kind: 'number', typed: '2.6tb', answers: one('tai-lieu-panama') },
  { kind: 'name', typed: 'Lê Hồng Phương', answers: vitk },
  { kind: 'name', typed: 'ngo bao chau', answers: one('asiacrypt-2016') },
  { kind: 'name', typed: 'koculu', answers: one('how-one-developer-just-broke-the-internet') },
  { kind: 'name', typed: 'nguyen anh tuan', answers: one('thai-nguyen-anh-tuan_4') },
  {
    kind: 'question',
    typed: 'làm sao để truy cập trang web bị chặn',
    answers: one('cach-truy-cap-website-khi-bi-chan'),
  },
  { kind: 'question', typed: 'deep learning là gì', answers: { 'deep-learning-la-gi': 3, 'neural-networks': 2 } },
  {
    kind: 'question',
    typed: 'tai sao con nguoi thich meo',
    answers: one('thuyet-am-muu-ve-ly-do-con-nguoi-thich-meo'),
  },
  {
    kind: 'question',
    typed: 'cách cài docker trên ubuntu',
    answers: one(
      'cai-dat-docker-tren-ubuntu',
      'cai-dat-tensorflow-tren-docker',
      'docker-cai-at-odoo-89-tren-docker',
      'dockerizing-nodejs',
    ),
  },
  {
    kind: 'question',
    typed: 'how to copy text to clipboard',
    answers: one('copyjs-simple-copy-text-to-clipboard-in'),
  },
];
