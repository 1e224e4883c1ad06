/** What the words before a moment say about it: phrases, the longest first where one starts another. */
export const sinceWords =
  'starting from|starting on|starting at|starting with|starting in|starting|beginning on|beginning from|beginning|ever since|since|as of|as from|newer than|more recent than|no earlier than|not earlier than|not before|on or after|from and including|onwards from|at or after|no older than|not older than|dating back to|going back to|back to|on and after|commencing';
export const afterWords = 'later than|only after|any time after|anytime after|after|following|afterwards of|post';
export const beforeWords =
  'prior to|earlier than|older than|any time before|anytime before|up to but not including|up until but not including|until before|before|ahead of|preceding|pre|but before';
export const untilWords =
  "up to and including|up until and including|until and including|up until|up till|up through|up to|until|till|til|'til|through to|through|thru|no later than|not later than|not after|on or before|at or before|ending on|ending at|ending in|ending with|ending|by|on and before|as late as|by the end of|upto";
/** What leaves the moment what it is. */
export const plainWords =
  'in|on|during|for|over|at|within|throughout|of|around|about|across|as at|dated|inside|approximately|circa|roughly|started|starting around|all|all of|all through|through|all during|in all of|only';
/** What stands between the two ends of a range. */
export const rangeWords =
  'up to and including|up until|up through|up to|and until|and up to|through to|through|thru|until|till|til|to|-|. .|all the way to|all the way through|and through|ending|ending on|and ending|and ending on|right up to|right through to|and to|- to -';
/** What makes a start of the moment before it. */
export const onwardWords =
  'onwards|onward|on|forward|forwards|and later|or later|and after|and onwards|or after|and newer|or newer|until now|to now|till now|to date|and on|up to now|to present|to the present|until today|+';
/** What makes an end of the moment before it. */
export const downwardWords = 'and earlier|or earlier|and before|or before|and older|or older';
/** What ends a period now. */
export const soFarWords =
  'so far|to date|until now|up to now|till now|up until now|thus far|up till now|til now|- to - date|as of now|through now|to now';
