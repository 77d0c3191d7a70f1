import type {Keeping} from '../../components/review/KeepingNotice';
import {say} from '../../ladder/language';
import {mergeChanges} from '../../ladder/review/merge-changes';
import type {Sheet} from '../../ladder/review/sheet';
import {leaveBehind} from './left-sheet';
import {keep, onSaved, readKept, type Kept} from './sheet-store';

/** A pause in typing, in milliseconds. */
const pause = 400;
/** Who never pauses is saved all the same, so that little is lost if the browser crashes. */
const longest = 3000;

/** Keeps one sheet in the browser while it is written: at each pause, and before the page is left. */
export class SheetKeeper {
  sheet: Sheet;
  keeping: Keeping;
  /** What was written last when the sheet was saved; '' before it was. */
  saved = '';
  /** Takes back what was taken over last, and leaves what was written since; undefined where nothing was. */
  undo: (() => void) | undefined;
  private written = '';
  private base: Kept;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first of the changes was made that are not saved. */
  private since = 0;
  /** Saves and reads, one after the other. */
  private work = Promise.resolve();
  private readonly ends: (() => void)[] = [];

  /**
   * @param kept - the sheet as it was read; at revision 0 it is saved at once
   * @param changed - is called when the sheet, or whether it is saved, has changed
   */
  constructor(
    kept: Kept,
    private readonly changed: () => void,
  ) {
    this.base = kept;
    this.sheet = kept.sheet;
    this.keeping = {kind: kept.revision > 0 ? 'saved' : 'writing'};
  }

  /** Begins to listen; `end` ends it. */
  start(): void {
    const leave = (): void => {
      if (this.keeping.kind !== 'writing') return;
      leaveBehind({base: this.base, sheet: this.sheet});
      this.save();
    };
    document.addEventListener('visibilitychange', leave);
    addEventListener('pagehide', leave);
    this.ends.push(
      () => {
        document.removeEventListener('visibilitychange', leave);
        removeEventListener('pagehide', leave);
      },
      onSaved(({key, revision}) => {
        if (key !== this.sheet.key) return;
        this.work = this.work.then(async () => {
          if (revision !== this.base.revision) await this.takeIn();
        });
      }),
    );
    if (this.keeping.kind === 'writing') this.save();
  }

  end(): void {
    for (const end of this.ends.splice(0)) end();
    if (this.keeping.kind !== 'saved') this.save();
  }

  /**
   * Changes the sheet, which is saved at the next pause.
   *
   * @param change - what becomes of it
   * @param what - what is written, for who is told that it was saved
   */
  edit(change: (sheet: Sheet) => Sheet, what: string): void {
    if (this.set(change(this.sheet), what)) this.changed();
  }

  /** As `edit`, for text that stands in its field already: the page is drawn anew when it is saved, not at each letter. */
  write(change: (sheet: Sheet) => Sheet, what: string): void {
    const {kind} = this.keeping;
    if (this.set(change(this.sheet), what) && kind !== this.keeping.kind) this.changed();
  }

  /** @returns whether it is another sheet, which is saved at the next pause */
  private set(next: Sheet, what: string): boolean {
    if (next === this.sheet) return false;
    this.sheet = next;
    this.written = what;
    const now = performance.now();
    if (this.timer === undefined) this.since = now;
    if (this.keeping.kind === 'saved') this.keeping = {kind: 'writing'};
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => {
        this.save();
      },
      Math.max(0, Math.min(pause, this.since + longest - now)),
    );
    return true;
  }

  /** Saves what there is, unless it was saved meanwhile. */
  private save(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.work = this.work.then(async () => this.saveOnce());
  }

  private async saveOnce(): Promise<void> {
    if (this.keeping.kind === 'saved') return;
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

  /**
   * Takes in what another window has saved; changes that are not saved here yet are brought together with it when they
   * are.
   */
  private async takeIn(): Promise<void> {
    if (this.keeping.kind !== 'saved') {
      await this.saveOnce();
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
