import { basename, dirname, extname, resolve } from 'node:path';

/**
 * Where a path in a text leads on disk: from the folder of the text, else from the folder with the name of the text, where
 * Hexo keeps the files of a post (`post_asset_folder`).
 * @param text path of the text on disk
 */
export const pathsBeside = (text: string, path: string): readonly string[] => [
  resolve(dirname(text), path),
  resolve(dirname(text), basename(text, extname(text)), path),
];
