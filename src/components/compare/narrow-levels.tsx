import {useState, type ReactNode} from 'react';
import type {CompareList} from '../../ladder/compare/compare-list';
import {counted, locale, say} from '../language';
import {fullName} from './name-levels';

type Levels = CompareList['levels'];

/** A list of more levels than these can be narrowed down by typing. */
const fewEnough = 40;

/**
 * Narrows down what a list of levels offers.
 *
 * @param levels - all of them
 * @param label - what the field is called
 * @returns the levels that fit what is typed, and the field to type in; a short list has none
 */
export function useNarrowing(levels: Levels, label: string): readonly [Levels, ReactNode] {
  const [words, setWords] = useState('');
  const fitting = levelsWith(words, levels);
  if (levels.length <= fewEnough) return [levels, null];
  const field = (
    <div className="level-choice__narrow">
      <label className="level-choice__level">
        <span>{label}</span>
        <input
          type="search"
          placeholder={say`Track, rank or role`}
          autoComplete="off"
          value={words}
          // Preact's onChange waits until the field is left.
          onInput={({currentTarget}) => {
            setWords(currentTarget.value);
          }}
        />
      </label>
      <span role="status">{words.trim() !== '' && countOf(fitting.length, levels.length)}</span>
    </div>
  );
  return [fitting, field];
}

function countOf(few: number, all: number): string {
  const [shown = '', whole = ''] = [few, all].map((count) => count.toLocaleString(locale));
  return counted(all)`${shown} of ${whole} levels`;
}

/** The levels whose names have every word in them. */
function levelsWith(words: string, levels: Levels): Levels {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return levels;
  return levels.filter((level) => {
    const name = fullName(level).toLowerCase();
    return wanted.every((word) => name.includes(word));
  });
}
