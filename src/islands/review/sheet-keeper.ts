import {say} from '../../ladder/language';
import {mergeChanges} from '../../ladder/review/merge-changes';
import type {Sheet} from '../../ladder/review/sheet';
import {keep, onSaved, readKept, type Kept} from './sheet-store';

/** How far keeping came. */
export type Keeping =
  | {readonly kind: 'saved' | 'writing'}
  /** Why the browser does not keep it. */
  | {readonly kind: 'failed'; readonly why: string};

/** A pause in typing, in milliseconds. */
const pause = 400;

/** Keeps one sheet in the browser while it is written: at each pause, and before the page is left. */
export class SheetKeeper {
  sheet: Sheet;
  keeping: Keeping = {kind: 'saved'};
  /** What was written last before the sheet was saved; '' before anything was. */
  saved = '';
  private written = '';
  private base: Kept;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | undefined;
  private readonly ends: (() => void)[] = [];

  /**
   * @param kept - the sheet as it was read; at revision 0 it is saved at once
   * @param changed - is called when the sheet or its keeping is another
   */
  constructor(
    kept: Kept,
    private readonly changed: () => void,
  ) {
    this.base = kept;
    this.sheet = kept.sheet;
  }

  /** Begins to listen; `end` ends it. */
  start(): void {
    const leave = (): void => {
      if (this.keeping.kind === 'writing') void this.save();
    };
    const warn = (event: Event): void => {
      if (this.keeping.kind === 'failed') event.preventDefault();
    };
    document.addEventListener('visibilitychange', leave);
    addEventListener('pagehide', leave);
    addEventListener('beforeunload', warn);
    this.ends.push(
      () => {
        document.removeEventListener('visibilitychange', leave);
        removeEventListener('pagehide', leave);
        removeEventListener('beforeunload', warn);
      },
      onSaved(({key, revision}) => {
        if (key === this.sheet.key && revision !== this.base.revision) void this.takeIn();
      }),
    );
    if (this.base.revision === 0) void this.save();
  }

  end(): void {
    for (const end of this.ends.splice(0)) end();
    if (this.keeping.kind === 'writing') void this.save();
  }

  /**
   * Changes the sheet, which is saved at the next pause.
   *
   * @param change - what becomes of it
   * @param what - what is written, for who is told that it was saved
   */
  edit(change: (sheet: Sheet) => Sheet, what: string): void {
    const next = change(this.sheet);
    if (next === this.sheet) return;
    this.sheet = next;
    this.written = what;
    if (this.keeping.kind === 'saved') this.keeping = {kind: 'writing'};
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), pause);
    this.changed();
  }

  /** Saves what there is; one after the other. */
  async save(): Promise<void> {
    clearTimeout(this.timer);
    await this.saving;
    this.saving = this.saveOnce();
    await this.saving;
  }

  private async saveOnce(): Promise<void> {
    const written = this.sheet;
    try {
      const kept = await keep(this.base, written);
      // What was typed meanwhile comes on top.
      const typed = this.sheet !== written;
      this.sheet = typed ? mergeChanges(written, this.sheet, kept.sheet) : kept.sheet;
      this.base = kept;
      this.keeping = {kind: typed ? 'writing' : 'saved'};
      this.saved = this.written;
    } catch (error) {
      this.keeping = {kind: 'failed', why: whyNotKept(error)};
    }
    this.changed();
  }

  /** Another window has saved the sheet. */
  private async takeIn(): Promise<void> {
    if (this.keeping.kind !== 'saved') {
      await this.save();
      return;
    }
    const kept = await readKept(this.sheet.key).catch(() => undefined);
    if (!kept) return;
    this.sheet = mergeChanges(this.base.sheet, this.sheet, kept.sheet);
    this.base = kept;
    this.changed();
  }
}

/** Why a browser does not keep something, in words. */
export function whyNotKept(error: unknown): string {
  const {name = '', message = ''} = error instanceof Error ? error : {};
  if (name === 'QuotaExceededError') return say`The storage of this browser is full.`;
  return name === 'Error' && message !== ''
    ? message
    : say`This browser keeps nothing for this page, as in a private window.`;
}
