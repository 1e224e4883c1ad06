/** The words that the grammar of periods, clock times, durations and limits looks for, beside the tables. */
export const periodWords: ReadonlySet<string> = new Set(
  `today yesterday ystd ystdy tomorrow tonight now midnight noon midday day before after since until till til through thru by between
from to up prior earlier later than starting beginning onwards onward forward forwards last past previous prior preceding
this current next coming following ago back of the in on at during within over for around about approximately roughly
week month quarter year weekend weekends half q1 q2 q3 q4 h1 h2 iso cw kw date ytd mtd qtd wtd so far trailing rolling
am pm a p m st nd rd th o'clock oclock utc gmt z start end begin business working calendar full complete whole days
took taken lasting lasted longer shorter more less over under above below exceeding exceeded exceeds exceed least most
greater fewer duration min max minimum maximum top first limit only just single sorted sort order ordered ranked by
failed objects object files items file item count zero no any group grouped split per each every daily early late
yesterdays todays yday tmrw tdy status code type job id middle mid and or an half hourly running ran for
no not upto inclusive include including newer older old recent recently monthly weekly yearly quarterly noontime
sort within previously ending ended ends long quick finish finished completed beyond equal exactly equals yest inclusively included`
    .trim()
    .split(/\s+/),
);
