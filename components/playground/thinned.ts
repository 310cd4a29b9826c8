/** A list that grows for ever and stays short: when it is full, every second entry goes, and only every second comes in. */
export class Thinned<Entry extends { readonly epoch: number }> {
  readonly entries: Entry[] = [];
  /** Entries are of epochs that this divides. */
  stride = 1;
  readonly #room: number;

  constructor(room: number) {
    this.#room = room;
  }

  /** Whether an entry of that epoch would be kept. */
  takes(epoch: number): boolean {
    return epoch % this.stride === 0;
  }

  add(entry: Entry): void {
    if (this.entries.length >= this.#room) {
      this.stride *= 2;
      this.#keep(({ epoch }) => this.takes(epoch));
      if (!this.takes(entry.epoch)) return;
    }
    this.entries.push(entry);
  }

  /** Forgets all that came after an epoch. */
  cutAfter(epoch: number): void {
    this.#keep((entry) => entry.epoch <= epoch);
  }

  /** The last entry that is not after an epoch. */
  at(epoch: number): Entry | undefined {
    return this.entries.findLast((entry) => entry.epoch <= epoch);
  }

  #keep(wanted: (entry: Entry) => boolean): void {
    const kept = this.entries.filter(wanted);
    this.entries.splice(0, this.entries.length, ...kept);
  }
}
