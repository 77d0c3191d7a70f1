// cspell:ignore descope genai helpdesk infosec pentest upsell
/**
 * Words of the trade that stand for the same thing, a line a thing, in general and not of one ladder: each of them leads
 * to all others of its line. After `>` stand words that are only near to it: those before lead there, and not back.
 * Phrases are in brackets.
 */
export const fieldWords = `
  # Code and craft
  test tests testing qa (quality assurance) > coverage regression verify suite automated
  coverage > test automated behavior
  tdd (test driven) > test fails first
  flaky unreliable intermittent > dependable test
  regression > test break defect
  bug defect error fault mistake > broke repair fix problem failure
  debug debugging troubleshoot diagnose investigate trace > cause fault
  fix repair mend correct remedy resolve
  quality (quality bar) > standard test defect
  standard convention guideline practice norm
  readable readability clarity legible clean > name understand simple
  simple simplicity simplify lean minimal > remove complexity
  complexity complex complicated difficult
  refactor restructure rework (clean up) cleanup tidy > debt rewrite simplify
  debt (technical debt) (tech debt) legacy aging outdated old > refactor rewrite replace upkeep retire
  rewrite redesign rebuild replace replacement
  migrate migration move port (switch over) > replace legacy upgrade
  upgrade update modernize > dependency version patch
  dependency library package (third party) (open source) component framework
  (open source) oss upstream > publish community contribute
  deprecate deprecation retire sunset decommission (end of life) (phase out) (turn off) (switch off) (shut down) > remove legacy notice old close
  api interface contract endpoint boundary
  (breaking change) incompatible compatible compatibility (backward compatible) > upgrade notice version deprecate
  architecture architect design (system design) structure > boundary component technical
  design (design doc) (design document) rfc proposal > architecture interface sketch
  (decision record) adr (design decision) > decision record reason write why
  pattern idiom convention > design reference
  prototype (proof of concept) poc pilot experiment spike trial (mock up) mvp (try out) > sketch risk test early explore
  innovate innovation invent creative creativity idea > experiment prototype new improve
  research (r d) explore investigate study
  algorithm (data structure) > performance efficient complexity
  database sql query schema table storage > data migration index
  language (programming language) technology stack framework tool > new learn adopt choose
  frontend ui interface screen browser > design accessibility page
  backend server service > api system
  mobile app ios android > screen device
  (turnaround time) turnaround prompt promptly quick quickly > day hour wait time fast
  performance speed fast slow latency (response time) throughput > measure tune time optimize wait
  optimize optimise tune improve (speed up) faster > performance measure cost
  scale scaling scalability scalable capacity load growth > peak performance large
  (code review) (pull request) pr (merge request) review reviewer > comment branch merge change
  approve approval (sign off) accept agree
  commit branch merge > change small pull
  (version control) git > branch commit merge history
  comment remark note
  documentation document docs doc manual guide handbook wiki readme > write page runbook record describe
  runbook playbook (operating procedure) sop > document operate incident
  (knowledge base) wiki > article document guide
  prioritize priority prioritise (order of work) rank > first order backlog urgent important choose
  estimate estimation sizing forecast > time date long task days
  ai (artificial intelligence) llm copilot chatgpt assistant genai (machine learning) model > generate delegate verify tool
  (pair programming) pair pairing mob > together teammate
  editor ide tooling tool (developer experience) dx > productive faster build environment
  (dogfood) dogfooding (eat own) > use product ourselves

  # Running what is built
  deploy deployment release ship rollout (roll out) launch delivery publish (go live) > production pipeline live
  rollback revert (roll back) undo restore > release recover failed
  ci cd (continuous integration) (continuous delivery) (continuous deployment) pipeline build > deploy release automated
  (feature flag) toggle (gradual rollout) canary > release step rollback
  production live (prod) > deploy incident customer
  break broke crash > incident outage failure restore repair
  incident outage downtime emergency crisis disruption (goes down) (is down) failure > restore alert response on-call
  (on call) oncall pager rota rotation (stand by) standby > alert night incident respond
  alert alarm page notify notification > monitor dashboard incident
  postmortem (post mortem) (incident review) (after action) (root cause) rca retrospective > blameless incident action cause
  blame blameless guilt (finger pointing) > fault mistake incident review safe
  monitor monitoring observability telemetry instrument (keep an eye) watch > metric log dashboard alert measure
  metric measure measurement kpi figure number statistic indicator > data track result
  log logs logging trace > monitor dashboard
  slo sla sli (service level) (error budget) > target reliability objective measure
  reliable reliability availability uptime stable stability resilient resilience robust dependable > outage failure incident
  backup restore recovery (disaster recovery) disaster failover catastrophe continuity > loss survive rehearse data
  infrastructure infra platform (infrastructure as code) terraform iac > code cluster server cloud
  cloud aws azure gcp hosting > infrastructure server cluster platform
  container kubernetes docker cluster serverless > platform infrastructure workload
  network server (operating system) linux > fault infrastructure
  automate automation automatic script bot > manual hand repeat pipeline tool
  toil manual repetitive chore routine dull tedious housekeeping unglamorous unwanted thankless > automate turn maintenance
  maintenance upkeep maintain (keep running) (keep the lights) > debt patch dependency
  configuration config setting secret credential password key token certificate > rotate expire
  expire expired expiry renew renewal > certificate rotate
  cost expense bill spend spending expensive cheap price money > budget hosting save lower

  # Safety of people and data
  security secure cybersecurity infosec > vulnerability attack patch secret threat access
  vulnerability exploit cve weakness (security hole) hacker hack breach attack attacker intrusion > patch security threat
  patch patching (security update) > vulnerability dependency
  (penetration test) (pen test) pentest (red team) > vulnerability attack security
  threat (threat model) danger hazard > risk security attack
  risk risky danger uncertain uncertainty (what could go wrong) > mitigate early failure
  privacy private gdpr (personal data) (data protection) pii confidential > data retention law customer
  compliance compliant audit regulation regulatory regulator legal law lawyer legislation > policy privacy control evidence
  policy rule guideline principle
  access permission authorization authentication login > security secret
  accessibility a11y accessible wcag blind disabled disability impaired (screen reader) (assistive technology) > keyboard screen everyone
  (data loss) corrupt corruption corrupted > backup restore data

  # Getting work done
  plan planning roadmap schedule > quarter priority goal cycle
  horizon (planning horizon) (how far ahead) (time frame) timeframe timeline > ahead plan future
  deadline date (due date) delivery > promise slip commitment late
  late delay slip overdue (behind schedule) overrun slow > date deadline warn tell
  goal objective okr target aim outcome > measure plan
  result outcome impact effect (make a difference) > measure benefit
  project initiative program effort > plan deliver
  scope size extent > cut smaller requirement
  requirement specification spec (user story) story ticket task > need customer clarify
  ambiguity ambiguous unclear vague uncertain undefined > clarify question direction problem
  slice split (break down) decompose incremental iterative iteration (small step) (small batch) agile > small pieces change release
  agile scrum kanban sprint cycle iteration > plan retrospective process
  process workflow procedure (way of working) method > improve practice
  (stand up) standup status progress (status update) > post report visible share
  retrospective retro (lessons learned) (lesson learned) (look back) > improve action change learn review
  blocked blocker block stuck obstacle impediment (waiting for) hindered > help unblock ask wait
  help assist support aid (lend a hand) unblock > ask stuck
  (ask for help) (asking for help) > stuck help
  finish complete deliver done (definition of done) > live result
  stop end cancel kill abandon abort (pull the plug) halt discontinue (give up) (shut down) > project evidence cost close drop
  (cut scope) descope (leave out) (scope down) drop > smaller requirement priority
  decline refuse reject (say no) (saying no) (turn down) (turning down) (push back) (pushing back) > request leave priority instead
  delegate delegation (hand over) (hand off) handing handover handoff entrust assign (let go of) > share lead give own
  own ownership owner responsible responsibility accountable accountability (in charge) (take charge) (step up) > answer decide problem
  (nobody owns) orphan unowned (no owner) unmaintained > owner falls between
  initiative proactive (self starter) volunteer > unasked notice own start
  decide decision choose choice judge judgment > reason record option weigh
  (trade off) tradeoff compromise balance weigh pros cons > cost benefit decide
  (build or buy) (buy or build) (make or buy) (build versus buy) > buy vendor build choose
  vendor supplier provider contractor outsource outsourcing partner > buy contract
  contract procurement purchase buy license > vendor
  focus concentrate attention distraction interruption > priority time protect
  time (time management) efficient efficiency productive productivity > faster waste
  waste rework idle waiting > remove productive
  workload overload (too much work) capacity burden > balance overtime rest
  supervise supervision oversight guidance direction autonomy independent independence autonomous (on my own) unsupervised > alone without responsibility instruction
  responsibility > direction owner
  scope influence reach radius (impact radius) breadth > team organization
  remote distributed (time zone) timezone hybrid (work from home) async asynchronous > written office

  # Working with each other
  mentor mentoring mentorship coach coaching teach teaching tutor instruct sponsor > grow guide learn help goal
  train training course workshop curriculum education educate lesson class > teach learn session
  learn learning study (self improvement) curious curiosity > new teach read course
  grow growth develop development (career development) progress advance > stretch skill goal mentor plan
  (professional development) (personal development) (career path) (career plan) career > growth plan goal promotion
  onboard onboarding newcomer (new hire) (new joiner) (new starter) (new colleague) (new employee) newbie joiner starter induction buddy (ramp up) (somebody new) (someone new) (new teammate) > join first setup month
  junior graduate intern apprentice beginner > newcomer help teach
  feedback criticism critique praise (constructive criticism) > tell improve private specific listen
  praise recognition recognize appreciate appreciation thank thanks credit celebrate acknowledge reward > name success
  (share knowledge) (knowledge sharing) (knowledge transfer) (brown bag) (lunch and learn) (tech talk) > teach session forum present write learn
  (bus factor) (single point) (key person) silo > absent away knowledge two
  absence absent away holiday vacation leave parental (time off) sick > cover without plan
  talk speak speaking presentation present presenting demo demonstrate show > audience conference meeting
  talk conversation contact > call visit meet listen
  conference talk paper blog meetup article publish (public speaking) > speak community
  (community of practice) forum guild chapter community > share practice teach
  communicate communication explain describe inform (keep posted) (keep informed) > write clear tell
  write writing written prose > clear document describe
  listen listening hear > ask understand
  meet meeting facilitate facilitation workshop moderate > agenda everyone speak
  (speak up) (speaking up) voice dissent quiet silent > meeting everyone ask
  oneonone (one on one) (catch up) (check in) > meet weekly conversation
  teammate colleague coworker (co worker) peer team
  team squad crew group unit department
  collaborate collaboration collaborative cooperate cooperation together teamwork (team player) (cross functional) > share help
  (cross team) alignment align > agree together group neighbor
  conflict dispute disagree disagreement argue argument arguing quarrel clash fight tension contention contentious friction > settle resolve agree both
  mediate mediation reconcile settle > conflict agree
  negotiate negotiation agree bargain consensus persuade convince > settle both
  (disagree and commit) > disagreement decision carry
  (difficult conversation) (hard conversation) (tough conversation) confront > tell tact improvement feedback
  trust trusted trustworthy integrity honest honesty transparent transparency candid open openness > promise admit tell
  promise commitment keep (follow through) dependable > agree date trust
  mistake (my fault) wrong admit admitting apologize apology humble humility > failed own learn
  fail failure unsuccessful (did not work) disappoint > learn stop mistake
  empathy empathetic empathize kind kindness compassion care respect respectful considerate > listen understand
  (psychological safety) safe safety (feel safe) > mistake dissent blame criticism speak
  inclusion inclusive include > background everyone equal
  diversity diverse underrepresented minority dei > background inclusion unequal
  bias biased prejudice unequal unfair fair fairness equal equality equitable discrimination > treatment gap
  culture value atmosphere ethos > practice together
  morale engagement motivation motivate mood happiness satisfaction (job satisfaction) > team health workload
  burnout (burn out) (burned out) (burning out) exhausted exhaustion tired fatigue overwhelmed stress stressed (well being) wellbeing (mental health) (work life balance) (work life) > workload overload rest night weekend
  overtime weekend night (long hours) > workload balance
  resilience adapt adaptable adaptability flexible (deal with change) > change uncertainty

  # Leading people
  lead leader leadership leading head > direction guide
  manage manager management managing boss supervisor (line manager)
  (manager of managers) (managing managers) > group managers lead
  (report to) (reports to) (reporting line) (answer to) (answers to) > evaluate manager
  evaluate evaluation assess assessment appraise appraisal rate rating (performance review) review > evidence manager calibrate feedback
  calibrate calibration > rating equal review
  underperform underperformance (low performer) (poor performance) (not performing) (pip) struggling (falling behind) > improvement plan support performance
  struggle struggling > support help improvement plan coach
  fire firing (let go) dismiss dismissal terminate sack sacked (lay off) layoff redundancy redundant misconduct > employment personnel underperformance improvement
  promote promotion (get promoted) (next level) (level up) advance advancement > evidence case growth career
  salary compensation wage bonus remuneration (pay raise) (get a raise) (how much money) > pay review equal promotion
  pay paid > salary wage bonus compensation
  typo spelling grammar misspelled > (edit this page) propose
  hire hiring recruit recruiting recruitment interview candidate (job applicant) applicant > role team criteria
  headcount staffing (how many people) (team size) > hire plan number
  leave leaving quit quits resign resignation attrition turnover departure retention retain (stay with us) > successor succession
  succession successor (my replacement) (key role) > prepare role name
  reorganize reorganization reorg restructure restructuring (org chart) (organization chart) (organizational structure) (team structure) (organization design) structure division > boundary team organization group
  organization company business firm corporation enterprise
  executive leadership (c level) (vice president) vp ceo cto board (upper management) (senior management) > report company
  director > group organization
  stakeholder sponsor (product manager) (product owner) (business side) (non engineer) (non technical) > explain agree department
  department function sales marketing finance > neighbor other
  budget fund funding finance financial invest investment (return on investment) roi > cost divide money
  strategy strategic vision direction mission (north star) (long term) > year technical plan future
  influence persuade convince (without authority) > agreement
  align (get buy in) (buy in) (winning support) > agree persuade executive
  change (change management) transformation > explain adopt
  culture (lead by example) (role model) example > standard
  employee engineer person people staff report (direct report) (team member) worker

  # Customers and product
  customer client user consumer > need product
  (talk to customers) (user research) (user interview) (customer interview) interview (customer contact) > need customer visit call
  need want pain > customer requirement
  complain complaint escalate escalation unhappy dissatisfied angry upset (bad review) > customer problem support ticket
  (support ticket) ticket (help desk) helpdesk (support request) (customer service) (customer support) > support complaint question customer
  usage use adoption adopt uptake (how often used) analytics > measure feature customer launch track
  experiment (a b test) > measure hypothesis
  feature product functionality > customer use
  unused (nobody uses) (not used) > remove
  market marketing competitor competition competitive > customer future product
  revenue sale sell profit upsell commercial > customer business
  retention renew churn > customer stay
  usability ux (user experience) (user friendly) intuitive > customer screen easy
  translate translation localize localization internationalization i18n > language
  notice announce announcement warn > tell customer change

  # Levels
  differ difference compare comparison versus vs
  example instance case
  expectation requirement
`;
