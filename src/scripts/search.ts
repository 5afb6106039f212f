import { batch, type Answer, type Hit } from '#search/client/answer.ts';
import { createSearch } from '#search/client/engine.ts';
import { ranking, type Pagefind } from '#search/client/pagefind.ts';
import { only } from './page-element.ts';
import { resultRow } from './result-row.ts';
import { updateFilters } from './search-filters.ts';

// The search page: searches while the reader types, shows the results and their number, and keeps the query in the URL.

/** Time without a keystroke before a search starts, in milliseconds. */
const debounceTime = 120;

/** Time from the titles of results until their texts load, in milliseconds: a reader who types on needs others. */
const excerptTime = 200;

/** Number of results that are shown before a reader asks for more. The first batch does not wait for the second. */
const pageLength = 2 * batch;

/**
 * Loads Pagefind.
 * @param folder URL of the index, with a slash at the end
 */
const open = async (folder: string): Promise<ReturnType<typeof createSearch>> => {
  const read = async (name: string): Promise<string> => {
    const response = await fetch(folder + name, { priority: 'low' });
    return response.ok ? response.text() : '';
  };
  const module = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  await module.options({ ranking, excerptLength: 34, excerptEllipsis: '…' });
  const search = createSearch(module, {
    words: () => read('words.txt'),
    texts: () => read('texts.json'),
    root: folder.replace(/\/pagefind\/$/, ''),
  });
  // Loads everything that a search needs besides its words, while the reader types.
  void search.texts();
  await module.init();
  return search;
};

class SearchPage extends HTMLElement {
  #engine: ReturnType<typeof open> | undefined;
  #answer: Answer | undefined;
  /** Stops the latest search: only the results of the next one are shown. */
  #latest = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  get #form() {
    return only<HTMLFormElement>(this, 'form');
  }
  get #field() {
    return only<HTMLInputElement>(this, 'input');
  }
  get #filters() {
    return [...this.querySelectorAll('select')];
  }
  get #list() {
    return only<HTMLOListElement>(this, 'ol');
  }
  get #more() {
    return only<HTMLButtonElement>(this, '.more');
  }
  get #instead() {
    return only<HTMLButtonElement>(this, '.instead');
  }

  /** The names of languages by code. */
  get #languages() {
    return JSON.parse(this.dataset['languages'] ?? '{}') as Readonly<Record<string, string>>;
  }

  /**
   * A message in the language of the page.
   * @param insert replaces `#`
   */
  #message(
    name: 'one' | 'many' | 'none' | 'some' | 'telex' | 'instead' | 'failed' | 'missing' | '',
    insert = '',
  ): string {
    return (this.dataset[name] ?? '').replace('#', insert);
  }

  #showStatus(text: string): void {
    only(this, '[role=status]').textContent = text;
  }

  #open() {
    return (this.#engine ??= open(this.dataset['index'] ?? ''));
  }

  /** Loads what the search for the typed words will need. The search itself reports what cannot be loaded. */
  async #preload(): Promise<void> {
    await this.#open()
      .then((engine) => engine.preload(this.#field.value))
      .catch(() => undefined);
  }

  /** The selected values by filter. */
  #selected(): Record<string, string> {
    return Object.fromEntries(this.#filters.flatMap(({ name, value }) => (value === '' ? [] : [[name, value]])));
  }

  /** Shows the first results. A link that has the focus keeps it. */
  #show(hits: readonly Hit[]): void {
    const { activeElement } = document;
    const focused =
      activeElement instanceof HTMLAnchorElement && this.#list.contains(activeElement) ? activeElement : null;
    this.#list.replaceChildren(...hits.map((hit) => this.#row(hit)));
    if (focused) [...this.#list.querySelectorAll('a')].find(({ href }) => href === focused.href)?.focus();
  }

  #row(hit: Hit): Node {
    return resultRow(only(this, 'template'), hit);
  }

  /** Writes query and filters into the URL. */
  #updateUrl(): void {
    const address = new URL(location.href);
    address.search = String(
      new URLSearchParams({ ...(this.#field.value === '' ? {} : { q: this.#field.value }), ...this.#selected() }),
    );
    history.replaceState(null, '', address);
  }

  /** @param isLiteral whether the words are searched as they were typed, right or wrong */
  async #search(isLiteral = false): Promise<void> {
    this.#latest.abort();
    const { signal } = (this.#latest = new AbortController());
    const typed = this.#field.value;
    this.#updateUrl();
    try {
      const engine = await this.#open();
      const hasFilters = only<HTMLDetailsElement>(this, 'details').open;
      // Pagefind counts results by filter only after it has loaded the filters.
      const all = hasFilters ? await engine.filters() : {};
      const answer = await engine.search(typed, this.#selected(), { isLiteral, signal });
      const preview = answer?.preview ?? [];
      const hits = preview.length > 0 ? preview : ((await answer?.load(0, batch)) ?? []);
      if (signal.aborted) return;
      this.#answer = answer;
      this.#show(hits);
      this.#more.hidden = true;
      if (hasFilters) updateFilters(this.#filters, answer?.counts ?? all, this.#languages);
      this.#showStatus(this.#summary(typed, answer));
      this.#instead.hidden = answer?.isCorrected !== true;
      this.#instead.textContent = this.#message('instead', typed.trim());
      if (answer === undefined) return;
      if (preview.length > 0) {
        await new Promise((resolve) => setTimeout(resolve, excerptTime));
        if (signal.aborted) return;
        const complete = await answer.load(0, batch);
        if (signal.aborted) return;
        this.#show(complete);
      }
      const others = await answer.load(batch, pageLength);
      if (!signal.aborted) this.#append(others);
    } catch (error) {
      if (signal.aborted) return;
      this.#engine = undefined;
      this.#list.replaceChildren();
      this.#more.hidden = true;
      this.#instead.hidden = true;
      this.#showStatus(this.#message(error instanceof TypeError ? 'missing' : 'failed'));
    }
  }

  /** Shows results after those that are shown, and the button if there are more. */
  #append(hits: readonly Hit[]): void {
    this.#list.append(...hits.map((hit) => this.#row(hit)));
    this.#more.hidden = (this.#answer?.count ?? 0) <= this.#list.children.length;
  }

  /** @param answer undefined when nothing was typed, or only signs */
  #summary(typed: string, answer: Answer | undefined): string {
    if (typed.trim() === '') return '';
    if (answer === undefined || answer.count === 0) return this.#message('none', typed.trim());
    const { query, count, hasAllWords } = answer;
    const found = !hasAllWords
      ? this.#message('some', String(count))
      : count === 1
        ? this.#message('one')
        : this.#message('many', String(count));
    return query === typed ? found : `${found} ${this.#message('telex', query)}`;
  }

  async #showMore(): Promise<void> {
    const shown = this.#list.children.length;
    this.#append((await this.#answer?.load(shown, shown + pageLength)) ?? []);
    this.#list.children[shown]?.querySelector('a')?.focus();
  }

  /** Arrow keys move the focus from the field through the results and back. */
  #moveFocus(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops: HTMLElement[] = [this.#field, ...this.#list.querySelectorAll('a')];
    const index = stops.indexOf(document.activeElement as HTMLElement);
    if (step === undefined || index < 0) return;
    event.preventDefault();
    stops[Math.max(0, Math.min(stops.length - 1, index + step))]?.focus();
  }

  /** Escape moves the focus from a result to the field; in the field, it clears the search. */
  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    if (this.#list.contains(document.activeElement)) this.#field.focus();
    else if (document.activeElement === this.#field && this.#field.value !== '') {
      event.preventDefault();
      this.#field.value = '';
      clearTimeout(this.#timer);
      void this.#search();
    }
  }

  connectedCallback(): void {
    const parameters = new URL(location.href).searchParams;
    this.#field.value = parameters.get('q') ?? this.#field.value;
    for (const select of this.#filters) {
      const value = parameters.get(select.name) ?? '';
      if (value !== '') select.append(new Option(value, value, false, true));
    }
    const details = only<HTMLDetailsElement>(this, 'details');
    details.open ||= Object.keys(this.#selected()).length > 0;
    // The list of words can wait for the rest; while a search waits for results, it would be in their way.
    const prepare = (): unknown =>
      this.#open()
        .then((engine) => (this.#field.value === '' ? engine.words() : undefined))
        .catch(() => (this.#engine = undefined));
    this.#field.addEventListener('focus', prepare, { once: true });
    if (document.activeElement === this.#field) prepare();
    this.#form.addEventListener('input', (event) => {
      clearTimeout(this.#timer);
      const isShort = event.target === this.#field && this.#field.value.trim().length === 1;
      // A single letter matches too many words, so it is searched only on Enter.
      if (isShort) return;
      void this.#preload();
      this.#timer = setTimeout(() => void this.#search(), event.target === this.#field ? debounceTime : 0);
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      void this.#search();
    });
    details.addEventListener('toggle', () => {
      if (details.open) void this.#search();
    });
    this.#more.addEventListener('click', () => void this.#showMore());
    this.#instead.addEventListener('click', () => void this.#search(true));
    this.addEventListener('keydown', (event) => {
      // An input method uses the arrow keys and Escape itself.
      if (event.isComposing) return;
      this.#moveFocus(event);
      this.#escape(event);
    });
    if (this.#field.value !== '') void this.#search();
  }
}

customElements.define('muc-search', SearchPage);
