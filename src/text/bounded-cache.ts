/** A cache with a maximum number of entries. When it is full, it drops the least recently used entry. */
export class Cache<Value extends NonNullable<unknown>> {
  readonly #values = new Map<string, Value>();
  readonly #size: number;

  /** @param size maximum number of entries */
  constructor(size: number) {
    this.#size = size;
  }

  /** Number of entries at present. */
  get size(): number {
    return this.#values.size;
  }

  /**
   * The value for a key.
   * @param make computes the value when the cache does not have it
   */
  get(key: string, make: () => Value): Value {
    const value = this.#values.get(key) ?? make();
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#size && oldest !== undefined) this.#values.delete(oldest);
    return value;
  }
}
