import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {AreaPageData} from '../../ladder/compare/area-page-data';
import type {Rung} from '../../ladder/compare/climb';
import {trackAddressOf} from '../../ladder/compare/compare-levels';
import type {LevelLabel} from '../../ladder/compare/level-data';
import {LineList} from './LineList';
import {levelTitle, placeTitle} from '../../ladder/compare/level-title';

type Levels = AreaPageData['levels'];

interface Props {
  readonly rungs: readonly Rung[];
  readonly levels: Levels;
  /** The concern that stands above. */
  readonly under?: string | undefined;
  /** What to say of a track that has none, by its address; without it the track is left out. */
  readonly none?: (folder: string) => ReactNode;
}

/** What levels say, from the lowest to the highest, each under its rank; several tracks one beside the other. */
export function ClimbBlock({rungs, levels, under, none}: Props): ReactNode {
  const tracks = new Map(levels.map((level) => [trackAddressOf(level), level.track]));
  return (
    <div className="climb__tracks">
      {Array.from(tracks, ([folder, name]) => {
        const own = rungs.flatMap(({level: index, lines}) => {
          const level = levels[index];
          return level && trackAddressOf(level) === folder ? [{level, lines}] : [];
        });
        if (own.length === 0 && none === undefined) return null;
        return (
          <div key={folder} className="climb__track">
            {tracks.size > 1 && <p className="climb__track-name">{name}</p>}
            {own.length === 0 ? (
              <p className="absent">{none?.(folder)}</p>
            ) : (
              <ol data-lines="">
                {own.map(({level, lines}) => (
                  <li key={level.permalink} className="rung-lines" data-level={placeTitle(level)}>
                    <RankLink level={level} anchor={level.area?.anchor} />
                    <div>
                      <LineList lines={lines} page={level.permalink} under={under} />
                    </div>
                  </li>
                ))}
              </ol>
            )}
          </div>
        );
      })}
    </div>
  );
}

interface RankProps {
  readonly level: LevelLabel;
  readonly anchor: string | undefined;
}

/** Says whose line it is, and leads to the area on the level's page. */
function RankLink({level, anchor}: RankProps): ReactNode {
  const {permalink, rank, role} = level;
  return (
    <Link to={anchor === undefined ? permalink : `${permalink}#${anchor}`} className="climb__rank">
      {rank === '' ? (
        <span className="climb__role">{role}</span>
      ) : (
        <>
          <span className="rank">{rank}</span>
          <span className="visually-hidden"> {levelTitle(level).slice(rank.length)}</span>
        </>
      )}
    </Link>
  );
}
