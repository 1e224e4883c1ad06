import { status } from '../../../model/index.ts';

/** A name that operators use for one status or several. */
export interface StatusName {
  readonly codes: readonly number[];
  /** Names in plain form, separated by `|`. */
  readonly names: string;
  /** Names that are nouns and can stand for the jobs themselves ("EC2 failures"). */
  readonly nouns?: string;
  /** For a name that could mean several things: what it was read as. */
  readonly reading?: string;
}

const { notStarted, inProgress, successful, skipped, exception, failed, waiting, stopped } = status;

/** Every published status but these. */
const allBut = (...codes: readonly number[]): readonly number[] =>
  Object.values(status).filter((code) => !codes.includes(code));

const notSuccessfully = [
  'did not',
  "didn't",
  'didnt',
  'not',
  "haven't",
  "hasn't",
  'has not',
  'have not',
  'never',
  "don't",
  "doesn't",
  'do not',
  "wasn't",
  "weren't",
].flatMap((negation) =>
  ['complete', 'completed', 'finish', 'finished', 'end', 'ended'].map((verb) => `${negation} ${verb} successfully`),
);

export const statusNames: readonly StatusName[] = [
  {
    codes: [failed],
    names:
      'failed|fail|fails|failing|red|crashed|crashing|bombed|bombed out|bombing|blew up|blown up|fell over|died|dead|flunked|failed out|have failed|has failed|went red|turned red',
    nouns: 'failure|failures|crash|crashes|hard failure|hard failures|job failure|job failures|outright failures',
  },
  {
    codes: [failed],
    names: 'errored|errored out|erroring|broken|broke|erred|in error|error state',
    nouns: 'error|errors',
    reading: 'status Failed (not Exception)',
  },
  {
    codes: [exception],
    names:
      'partial|partially|yellow|amber|orange|with exception|with exceptions|with warnings|with warning|with a warning|with an exception|partially failed|partially failing|failed partially|partially successful|partially succeeded|partially completed|partially complete|partially finished|partly failed|partly successful|partly succeeded|partial success|partially done|completed with exceptions|completed with exception|completed with an exception|completed with warnings|completed with a warning|finished with exceptions|finished with exception|finished with an exception|finished with warnings|finished with a warning|ended with exceptions|ended with warnings|ended with an exception|successful with exceptions|successful with warnings|succeeded with exceptions|succeeded with warnings|excepted|complete with exceptions|exceptional|ended in exception|ended in exceptions|ended in an exception|threw exceptions|threw an exception|had exceptions|had an exception|had warnings|hit exceptions|hit an exception|raised exceptions|done with exceptions|done with warnings|completed partially|finished partially|succeeded partially|went yellow|turned yellow',
    nouns:
      'exception|exceptions|warning|warnings|partial failure|partial failures|partials|partial successes|partial completions|warns',
  },
  {
    codes: [exception],
    names:
      'completed with errors|finished with errors|ended with errors|complete with errors|succeeded with errors|successful with errors|done with errors|completed with some errors|completed with problems|finished with some errors',
    reading: 'status Exception: finished, some objects had errors',
  },
  {
    codes: [exception, failed],
    names:
      'bad|to worry about|anything wrong|something wrong|went wrong|gone wrong|going wrong|wrong|problematic|unhealthy|in trouble|troubled|had problems|had issues|went badly|go wrong',
    nouns:
      'problem|problems|issue|issues|trouble|troubles|anything bad|hiccup|hiccups|mishap|mishaps|incident|incidents',
    reading: 'status Failed or Exception',
  },
  {
    codes: [exception, failed, stopped],
    names:
      'needs attention|need attention|needing attention|needed attention|requires attention|require attention|requiring attention',
    reading: 'status Failed, Exception or Stopped',
  },
  {
    codes: [successful],
    names:
      'successful|successfully|succeeded|succeed|succeeds|succeeding|green|ok|okay|passed|pass|passes|passing|healthy|clean|good|fine|worked|works|work|went through|went fine|went well|went ok|successfully completed|completed successfully|successfully finished|finished successfully|complete successfully|finish successfully|successfully complete|successfully ran|ran successfully|ended successfully|completed ok|completed fine|finished ok|finished fine|all good|went green|turned green|came through|ran fine|ran ok|ran clean|ran cleanly|cleanly|without a hitch',
    nouns: 'success|successes',
  },
  {
    codes: [inProgress],
    names:
      'running|in progress|inprogress|ongoing|active|executing|currently running|still running|now running|running now|running right now|underway|under way|in flight|inflight|currently in progress|still in progress|processing|in process|still going|still active|currently active|progressing|currently executing|active right now|in progress right now',
  },
  {
    codes: [inProgress],
    names:
      'stuck|hung|hanging|frozen|stalled|hangs|hang|stalling|wedged|jammed|get stuck|got stuck|gets stuck|getting stuck|hung up',
    reading: 'status In Progress',
  },
  { codes: [waiting], names: 'waiting|awaiting|on hold' },
  {
    codes: [notStarted, waiting],
    names:
      'queued|pending|queueing|queuing|in queue|in the queue|enqueued|still queued|still pending|queued up|waiting in the queue|waiting in queue|in line|backlogged|queue',
    reading: 'status Not Started or Waiting',
  },
  {
    codes: [notStarted],
    names:
      "not started|not yet started|not started yet|unstarted|never started|not begun|notstarted|not yet begun|never ran|have not started|has not started|hasnt started|havent started|hasn't started|haven't started|did not start|didn't start|didnt start|yet to start",
  },
  {
    codes: [stopped],
    names:
      'stopped|stop|stops|stopping|cancelled|canceled|cancel|cancels|canceling|cancelling|aborted|abort|aborts|aborting|killed|kill|terminated|terminate|halted|halt|interrupted|manually stopped|user stopped|stopped manually|stopped early|was stopped|cancelled manually|called off|cut short',
    nouns:
      'cancellation|cancellations|cancelations|cancelation|abortion|abortions|termination|terminations|stoppage|stoppages',
  },
  { codes: [skipped], names: 'skipped|skip|skips|skipping|passed over|bypassed|omitted' },
  {
    codes: [successful, skipped, exception, failed, stopped],
    names:
      'completed|finished|complete|finish|done|ended|completes|finishes|completing|finishing|over and done|closed|terminal',
    reading: 'finished in any way: Successful, Skipped, Exception, Failed or Stopped',
  },
  {
    codes: [notStarted, inProgress, waiting],
    names:
      "unfinished|incomplete|uncompleted|not finished|not completed|not complete|not done|not ended|not yet finished|not yet completed|not yet complete|not yet done|not finished yet|not completed yet|not done yet|still open|open|outstanding|never finished|never completed|yet to finish|yet to complete|has not finished|have not finished|hasn't finished|haven't finished|hasnt finished|havent finished|hasn't completed|haven't completed|didn't finish|didnt finish|did not finish|did not complete|didn't complete|didnt complete|never ended|hasn't ended|haven't ended|isn't finished|aren't finished|aren't done|isn't done|never finish|never complete|has not completed|have not completed|isn't complete|aren't complete|not ended yet",
    reading: 'not finished yet: Not Started, In Progress or Waiting',
  },
  {
    codes: allBut(successful),
    names: ['unsuccessful', 'unsuccessfully', 'nonsuccessful', ...notSuccessfully].join('|'),
    reading: 'every status but Successful',
  },
];
