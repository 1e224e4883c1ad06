/** What says "at least" before a length of time. */
export const atLeast =
  'longer than|more than|greater than|over|above|exceeding|exceeds|exceeded|exceed|at least|no less than|not less than|a minimum of|minimum of|minimum|min|beyond|> =|>|= >|upwards of|upward of|slower than|in excess of|not under|no shorter than|not shorter than|bigger than|past|well over|not below|higher than|larger than|north of|just over';
/** What says "at most" before a length of time. */
export const atMost =
  'shorter than|less than|fewer than|under|below|at most|no more than|not more than|no longer than|not longer than|a maximum of|maximum of|maximum|max|up to|faster than|quicker than|< =|<|= <|not over|not exceeding|smaller than|not above|lower than|well under|within|sub|no greater than|not greater than|just under|inside';
/** Verbs and nouns that speak of a job's duration. */
export const lasting =
  'that took|which took|took|taken|taking|takes|take|lasted|lasting|lasts|last for|that ran for|ran for|that ran|ran|run for|run|with a duration of|with duration of|with a duration|with duration|duration of|duration is|duration was|duration|durations|a duration of|runtime|run time|with a runtime of|runtime of|with runtime|that lasted|elapsed|time taken|length|executed for|whose duration is|whose duration was|whose duration|that last|that have taken|have taken|needed|needing|spent';
/** After a length: at least so long. */
export const orMore =
  'or more|or longer|or over|and more|and longer|and over|and up|or above|+|plus|or higher|or greater|minimum|and above|at least|or slower|min';
/** After a length: at most so long. */
export const orLess =
  'or less|or shorter|or under|and less|or below|or fewer|maximum|max|at most|or faster|or quicker|and under|tops|or lower';
/** Verbs before a length: the job took at most so long. */
export const finishedIn =
  'finished in|completed in|done in|finishing in|finish in|complete in|finishes in|completes in|completing in|finished within|completed within|done within|finish within|complete within|finishing within|completing within|finished inside|ran in|ran within';
