/** What joins things of a list. */
export const andWords =
  'and|or|&|plus|as well as|along with|together with|and also|and/or|nor|n|und|and then|or else|either or|also';

/** What stands between an operation and its service ("restores of EC2"). */
export const ofWords =
  'of|for|on|from|to|in|into|onto|against|at|concerning|regarding|about|involving|targeting|affecting|belonging to|related to|within|inside|under|across|via|using|with|onto|over';

/** What turns the next words round: "not failed", "didn't succeed". */
export const notWords =
  "not|no|non|none|never|without|nothing|neither|isn't|isnt|aren't|arent|wasn't|wasnt|weren't|werent|didn't|didnt|doesn't|doesnt|don't|dont|hasn't|hasnt|haven't|havent|hadn't|hadnt|ain't|aint|couldn't|couldnt|can't|cannot|cant|won't|wont|lacking|that are not|which are not|that were not|other than being|not being|no longer|not yet|not at all|not been";

/** What takes something out of what was asked for: "all exports except Azure Storage". */
export const exceptWords =
  "except|excepting|except for|excluding|exclude|excludes|excluded|other than|apart from|aside from|but not|all but|everything but|anything but|besides|minus|ignoring|ignore|leaving out|leave out|omitting|omit|not including|not counting|but without|save for|barring|bar|sans|with the exception of|without counting|outside of|but no|rather than|instead of|not for|not from|not on|but excluding|not any|disregarding|disregard|everything except|everything except for|anything except|all except|all except for|anything other than|everything other than|filter out|filtering out|w/o|don't include|dont include|do not include|don't show|dont show|do not show|don't show me|don't want|dont want|do not want|hide|dropping|skipping over|but exclude|but ignore|less";

/** What can stand before a thing that was stopped or started by the person: a wish to change something. */
export const actionWords =
  'stop|cancel|abort|kill|terminate|halt|skip|start|run|execute|trigger|launch|kick off|initiate|perform|queue|back up|backup|restore|recover|export|index|finish|complete|close|open|pass|fail|resolve|clean';

/** Nouns for the jobs themselves. */
export const jobNouns = {
  one: 'job|run|task|session|execution|jobrun|job run|activity|process|workflow|attempt',
  many: 'jobs|runs|tasks|sessions|executions|job runs|activities|everything|all jobs|things|stuff|ones|anything|something|attempts|entries|records|rows|items|history|job history|all of them|operations|any jobs|event|events|logs|job list|processes|whatever|job logs|all|any',
};

/** Phrases with a "not" in them that turns nothing round. */
export const harmlessPhrases =
  "how long|all day long|all day|the whole time|good morning|good afternoon|good evening|good day|complete list|full list|entire list|full report|complete report|complete overview|full overview|in full|full details|anyone who|someone who|everyone who|ave point|don't know|dont know|do not know|can't find|cannot find|cant find|can't see|cannot see|not sure|don't care|don't remember|don't think|dont think|couldn't find|don't understand|if not|or not|whether or not|why not|not only|no idea|no problem|no worries|don't worry|can't tell|cannot tell|why didn't|by the way|as soon as possible|right now|at the moment|at all|in total|in general|in detail|in details|all of|any of|some of|each of|a list of|list of|the list of|a lot of|kind of|sort of|as a list|as well|so called|for me|to me|with me|in order|one more time|right away|of course|for sure|in all|all in all|as usual|no matter|a look at|if any|if possible|if you can|when you can|of any kind|of all kinds|all the way|how come|what kind of|what kinds of|what sort of|what type of|what about|how about|and so on|along the way|so to speak|job status|job statuses|status codes|take place|took place|taken place|for you|with status|with the status|in status|in state|in the state|with state|whose status is|whose status was|status is|status was|a status of|status of type|any status|all statuses|every status|regardless of status|whatever status|any state|whatever the status|whatever state|all services|any service|every service|all operations|any operation|across all services|all types|any type";

/** A team that is greeted or thanked; a team that jobs are asked of is none. */
export const greetedTeams = ['team', 'team bot']
  .flatMap((team) =>
    'hi|hello|hey|hey there|hi there|hello there|howdy|dear|yo|morning|good morning|afternoon|good afternoon|evening|good evening|good day|greetings|thanks|thank you|cheers|hi all|hello all'
      .split('|')
      .map((greeting) => `${greeting} ${team}`),
  )
  .join('|');

/** Words that narrow nothing: politeness, verbs of asking and happening, articles, pronouns. */
export const chatter: readonly string[] = `
a an the this that these those there here it its it's i i'm im i'd id i've ive i'll we we'd we're we've you you're your
yours my mine our ours me us he she they them their theirs his her somebody someone anybody anyone everybody everyone
what what's whats which whichever when when's where where's why how whose whom that's thats who's they're they've
they'd it'll we'll you've you'd there's theres there're what're how're here's what'd where'd when'd
is are was were be been being am do does did doing have has had having can could will would should shall may might must
need needs want wants wanted wanna gonna like liked love wish please pls plz kindly thanks thank thx ty cheers tia
appreciated appreciate grateful hi hello hey hiya howdy yo greetings dear sir madam guys folks mate buddy pal friend bot
jobdesk jobbot avepoint so well now then just only really actually basically currently simply quickly quick maybe perhaps
possibly exactly specifically particularly especially too either both each every
show showing shows shown showed display displays displayed list lists listing listed give gives giving given get gets
getting got gotten fetch find finds finding found tell tells see seeing seen look looking looks lookup view viewing
check checking checked pull bring print output return returns query search searching searched filter filtering ask
asking asked wondering wonder know knowing let lets provide read grab hand pop curious interested try trying tried
out up for of in on at by to from with as into about over off during per between than via through throughout around
onto and or if whether but because while though although however still even ever yet also until till
all any some every entire whole various many much more most lot lots bunch
happen happens happened happening occur occurs occurred occurring go goes going gone went come comes came coming take
takes took taken ran begin begins begun began start starts started starting kicked triggered launched initiated
performed perform executed execute created carried made make makes making exist exists existed turn turned run running
end ended took kick fired fire
type kind sort category info information record result results status statuses state states service services operation
operations types workload workloads time times date dates name names id ids data
hmm hm hmmm uh um uhm er ah oh oops eh yeah yep yes yup nope lol haha btw fyi asap again anyway anyways right sure cool
great awesome nice perfect super alright
available relevant related respective corresponding particular specific certain following above below such own
think believe guess suppose hope mean means meant say says said saying suggest feel
use used using able possible chance little bit favor favour mind moment else back sorry excuse pardon
regard regards respect case cases terms term basis question questions queries request requests answer answers
keen across amongst among finally lastly firstly way ways outcome outcomes interest concerned worth
fully completely entirely totally precisely properly correctly strictly individually
group split rank arrange sort order
don't one's ones it'd thing things item items entry entries total overall altogether together
morning good ok okay yo there's so-called eg ie etc namely ps nb plz ta
`
  .trim()
  .split(/\s+/);
