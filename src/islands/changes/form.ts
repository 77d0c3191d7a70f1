import type {ChangesChoice} from '../../ladder/changes/changes-address';
import {counted, say} from '../../ladder/language';
import {element} from '../../page-script/elements';
import {siteLanguage, written} from '../site-language';
import type {Shown, ToldElement} from './told-elements';

/** The choice of which changes to show. */
export interface ChangesForm {
  readonly element: HTMLElement;
  read(): ChangesChoice;
  set(choice: ChangesChoice): void;
  /**
   * Says how much is shown.
   *
   * @param then - the address that shows the chosen level before these changes and today; '' unless a level and a day are
   *   chosen
   */
  say(shown: Shown, then: string): void;
}

const calendar = new Intl.DateTimeFormat(siteLanguage, {dateStyle: 'medium', timeZone: 'UTC'});
const trackMark = 'track:';

/**
 * Makes the form.
 *
 * @param told - what there is to choose from
 * @param visit - the day of the visit before
 * @param onChange - is called when another choice is made
 */
export function changesForm(
  told: readonly ToldElement[],
  visit: string | undefined,
  onChange: () => void,
): ChangesForm {
  const since = element('input', {type: 'date', name: 'since'});
  const of = levelSelect(told);
  const status = element('p', {role: 'status'});
  const all = element('button', {type: 'button', class: 'quiet-button'}, say`Show all`);
  const before = element(
    'button',
    {type: 'button', class: 'quiet-button'},
    visit === undefined ? '' : say`Since my last visit, ${calendar.format(new Date(visit))}`,
  );
  const then = element('a', {}, say`Then and now`);
  before.hidden = visit === undefined;
  before.addEventListener('click', () => {
    since.value = visit ?? '';
    onChange();
  });
  all.addEventListener('click', () => {
    since.value = '';
    of.value = '';
    onChange();
    since.focus();
  });
  for (const field of [since, of]) field.addEventListener('change', onChange);
  const form = element(
    'form',
    {class: 'changes__form', 'aria-label': say`Which changes`},
    element('label', {}, say`Since`, since),
    element('label', {}, say`Of`, of),
    before,
    all,
    then,
    status,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  return {
    element: form,
    read: () => ({
      ...(since.value && {since: since.value}),
      ...(of.value.startsWith(trackMark)
        ? {track: of.value.slice(trackMark.length)}
        : of.value && {level: of.value}),
    }),
    set: ({since: day = '', level, track}) => {
      since.value = day;
      const wanted = level ?? (track === undefined ? '' : trackMark + track);
      const known = [...of.options].find(({value}) => value.toLowerCase() === wanted.toLowerCase());
      // A level without changes is no option yet.
      if (!known) of.append(element('option', {value: wanted}, level ?? track ?? ''));
      of.value = known?.value ?? wanted;
    },
    say: ({all: isAll, pages, lines}, address) => {
      then.hidden = address === '';
      then.href = address;
      all.hidden = isAll;
      status.textContent = isAll
        ? ''
        : pages === 0
          ? say`Nothing of this changed here.`
          : say`${counted(lines)`1 line|${written(lines)} lines`} on ${counted(pages)`1 page|${written(pages)} pages`}.`;
    },
  };
}

/** The tracks and the levels with changes, each with its name as the page has it. */
function levelSelect(told: readonly ToldElement[]): HTMLSelectElement {
  const select = element(
    'select',
    {name: 'of'},
    element('option', {value: ''}, say`The whole ladder`),
  );
  const levels = told.filter(({level}) => level !== '');
  for (const track of new Set(levels.map((one) => one.track))) {
    const own = levels.filter((one) => one.track === track);
    const name = own[0]?.trackTitle || say`Levels`;
    const names = new Map(own.toReversed().map(({level, title}) => [level, title]));
    const group = element('optgroup', {label: name});
    group.append(element('option', {value: trackMark + track}, say`All of ${name}`));
    for (const [level, title] of [...names].toSorted(([a], [b]) =>
      a.localeCompare(b, siteLanguage, {numeric: true}),
    ))
      group.append(element('option', {value: level}, title));
    select.append(group);
  }
  return select;
}
