import {stemOf} from '../english';

/** Words that ladders use for one thing, and that people who ask about it may use for another; a line a thing. */
const groups = `
  evaluate assess appraise rate rating calibrate calibration boss supervisor
  review appraise appraisal rating calibration
  performance rating improve
  mentor coach teach train tutor
  incident outage alert emergency
  incident postmortem
  hire interview recruit candidate
  supervision supervise guidance autonomy oversight direction independent independence
  scope impact radius influence reach
  bug defect regression error
  complain escalate escalation problem issue unhappy dissatisfied
  differ compare comparison versus vs change
  decline refuse reject
  flaky unreliable intermittent dependable
  disaster outage failover loss catastrophe
  blame fault
  leave quit resign departure absence turnover attrition succession
  conference talk paper meetup
  coverage cover test automated
  balance workload overload overtime
  delay late slip
  language technology stack framework
  nobody owner own unowned orphan
  size headcount number
  exchange share spread forum
  knowledge maintain documentation
  debt legacy refactor
  feedback criticism praise
  customer client user
  conflict disagree dispute argue
  promote promotion grow career
  grow mentor coach develop stretch
  deadline date slip late schedule estimate
  teammate peer colleague coworker
  deploy release ship rollout launch
  monitor observability metric dashboard telemetry
  strategy vision roadmap
  budget cost money spend expense
  document documentation docs guide runbook
  horizon ahead future timeline
  onboard newcomer starter joiner
  underperform performance improvement
  prototype experiment spike
  retrospective retro postmortem
  rota rotation oncall
  delegate handover assign entrust share
  negotiate agree settle
  secure security vulnerability
  talk speak contact conversation present presentation communicate
  help unblock stuck assist
  review pull
  chore dull routine toil unglamorous unwanted tedious
  learn study course training
  reliable reliability availability uptime stability
  pay salary raise compensation
  fair unfair bias equal unequal
  vendor supplier
  legacy aging old outdated
  inclusion diversity background
  architecture design
  goal objective okr
  explain communicate describe
  burnout workload overload
  morale engagement turnover attrition retention
  reorganize reorganization structure division
  stakeholder executive department
  present presentation demo explain report
  automate automation script
  migrate migration replace replacement
  recover recovery restore rollback backup
  accessibility a11y
  buddy onboard
  pair pairing
  quality test
  blocker blocked stuck obstacle
  collaborate collaboration together
  risk threat danger
  interface api boundary
  own owner ownership responsibility accountable
  lead leader leadership
`;

const synonyms = new Map<string, Set<string>>();
for (const line of groups.trim().split('\n')) {
  const stems = line.trim().split(/\s+/u).map(stemOf);
  for (const stem of stems) {
    const known = synonyms.get(stem) ?? new Set();
    for (const other of stems) if (other !== stem) known.add(other);
    synonyms.set(stem, known);
  }
}

/** The stems of words that may stand for the same thing. */
export function synonymsOf(stem: string): ReadonlySet<string> {
  return synonyms.get(stem) ?? new Set();
}
