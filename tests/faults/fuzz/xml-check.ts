import { parseFragment } from 'parse5';
import { launch } from '../../browser/browser.ts';
import { activeContent } from './active-content.ts';

/** What a browser, whose XML parser is strict, says of a file. */
interface Reading {
  readonly error: string | undefined;
  /** What a feed reader shows as HTML. */
  readonly texts: readonly string[];
}

/**
 * What is wrong with XML files: what is not well-formed, and active content in the HTML of feeds.
 * @param files contents by path
 */
export const xmlFaults = async (files: ReadonlyMap<string, string>): Promise<readonly string[]> => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const faults: string[] = [];
    for (const [file, content] of files) {
      const { error, texts } = await page.evaluate((xml: string): Reading => {
        const document = new DOMParser().parseFromString(xml, 'text/xml');
        const shown = [...document.querySelectorAll('item > *, entry > [type=html]')];
        return {
          error: document.querySelector('parsererror')?.textContent?.slice(0, 300),
          texts: shown
            .filter(({ nodeName }) => !/^(?:title|link|guid|category|dc:creator)$/.test(nodeName))
            .map(({ textContent }) => textContent),
        };
      }, content);
      if (error !== undefined) faults.push(`${file} is not well-formed: ${error}`);
      for (const text of texts)
        for (const found of activeContent(parseFragment(text))) faults.push(`${file} holds ${found}`);
    }
    return faults;
  } finally {
    await browser.close();
  }
};
