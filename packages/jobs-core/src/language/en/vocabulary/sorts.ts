import type { Sort } from '../../../query/index.ts';

const sort = (field: Sort['field'], direction: Sort['direction']): Sort => ({ field, direction });

/** Superlatives that stand before what they rank ("4 slowest backups"), in plain form, separated by `|`. */
export const superlatives: readonly (readonly [Sort, string])[] = [
  [
    sort('duration', 'desc'),
    'slowest|long running|longrunning|longest|longest running|longest lasting|most time consuming|lengthiest|longest duration|took the longest|take the longest|taking the longest|takes the longest|taken the longest|took longest|take longest|ran the longest|ran longest|run the longest|lasted the longest|lasted longest|longest to finish|slowest running|longest time|longest run time|longest runtime|highest duration|longest to run|longest to complete|running the longest|running longest',
  ],
  [
    sort('duration', 'asc'),
    'fastest|quickest|shortest|shortest running|briefest|shortest duration|took the shortest|lowest duration|shortest time|took the least time|fastest running|shortest runtime|ran the shortest|speediest',
  ],
  [
    sort('totalCount', 'desc'),
    'largest|biggest|most objects|the most objects|most items|the most items|hugest|highest total|highest object count|highest total count|most files|greatest|with the most objects|with most objects|with the most items|with most items|largest by objects|most total objects',
  ],
  [
    sort('totalCount', 'asc'),
    'smallest|tiniest|fewest objects|the fewest objects|fewest items|least objects|lowest total|lowest object count|lowest total count|littlest|with the fewest objects|with fewest objects|with the fewest items',
  ],
  [
    sort('failedCount', 'desc'),
    'most failed objects|the most failed objects|most failed items|most failed files|most object failures|most objects failed|with the most failed objects|with most failed objects|with the most failed items|with most failed items|with the most object failures|with most object failures|with the most objects failed|highest failed count|highest number of failed objects|highest failed object count|highest failed objects|with the highest failed count|with the highest number of failed objects|greatest number of failed objects|largest number of failed objects|with the largest number of failed objects|most failing objects|with the most failing objects|most failed',
  ],
  [
    sort('failedCount', 'asc'),
    'fewest failed objects|the fewest failed objects|least failed objects|fewest failed items|with the fewest failed objects|with fewest failed objects|lowest failed count|lowest number of failed objects|with the fewest failed items|with the least failed objects|fewest failed',
  ],
  [
    sort('startTime', 'asc'),
    'oldest|earliest|earliest started|longest ago|least recent|earliest starting|first started',
  ],
  [
    sort('startTime', 'desc'),
    'newest|recently|lately|latest|most recent|most recently started|freshest|most recently|latest started|recentmost',
  ],
  [
    sort('finishTime', 'desc'),
    'most recently finished|latest finished|last finished|last to finish|most recently completed|last completed|latest completed|latest to finish|last to complete|recently finished|recently completed|most recently ended|latest finishing|finished most recently|completed most recently|finished last|newest finished',
  ],
  [
    sort('finishTime', 'asc'),
    'earliest finished|first to finish|first finished|earliest to finish|first to complete|earliest completed|earliest finishing',
  ],
];

/** Names of what jobs can be put in order by, for "sorted by …" and `sort:`; with the direction when none is said. */
export const sortKeys: readonly (readonly [Sort, string])[] = [
  [
    sort('startTime', 'desc'),
    'start time|starttime|start|started|started at|startedat|time|date|start date|startdate|most recent|recency|newest|latest|when they started|starting time|age|recent|time started|date started|day|launch time|created|begin time',
  ],
  [
    sort('duration', 'desc'),
    'duration|length|how long they took|run time|runtime|running time|time taken|elapsed time|elapsed|longest|slowest|took|durationseconds|speed|how long|how long it took|execution time|slowness|time spent|job duration|run length|run duration|how long they ran',
  ],
  [
    sort('failedCount', 'desc'),
    'failed count|failedcount|failed objects|failedobjects|failed items|number of failed objects|object failures|most failed objects|failed object count|failures|failed|failed files|failure count|count of failed objects|errors|number of failures|failed objects count|most failed|how many objects failed',
  ],
  [
    sort('finishTime', 'desc'),
    'finish time|finishtime|finish|finished|end time|endtime|end|finishedat|finished at|end date|completion time|completed|ended|completion|finish date|finishing time|completion date|stop time|time finished|when they finished|ending time|finishdate|enddate',
  ],
  [
    sort('totalCount', 'desc'),
    'total count|totalcount|total objects|totalobjects|total|size|object count|number of objects|objects|most objects|largest|count|total items|item count|biggest|how many objects|items|object total|objectcount|number of items|objects total',
  ],
];

/** Words for the direction of an order, in plain form, separated by `|`. */
export const directions: readonly (readonly [Sort['direction'], string])[] = [
  [
    'desc',
    'desc|descending|in descending order|descending order|largest first|highest first|longest first|slowest first|newest first|latest first|most recent first|most first|biggest first|high to low|decreasing|from high to low|reverse|down|from longest to shortest|largest to smallest|from largest to smallest|from newest to oldest|longest to shortest|newest to oldest|from slowest to fastest|slowest to fastest',
  ],
  [
    'asc',
    'asc|ascending|in ascending order|ascending order|smallest first|lowest first|shortest first|fastest first|oldest first|earliest first|fewest first|low to high|increasing|from low to high|quickest first|up|from shortest to longest|smallest to largest|from smallest to largest|from oldest to newest|shortest to longest|oldest to newest|from fastest to slowest|fastest to slowest',
  ],
];
