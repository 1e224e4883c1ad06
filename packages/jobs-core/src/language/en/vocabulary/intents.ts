import type { Intent } from '../../parsed-question.ts';

/** Phrases that say what the person wants to see, in plain form, separated by `|`. */
export const intentNames: readonly (readonly [Intent, string])[] = [
  [
    'count',
    'how many|howmany|count|counts|count of|count up|number of|the number of|total number|total number of|no of|nr of|num of|total|total count|total count of|totals|how often|how frequently|tally|tally of|amount of|quantity of|how many times|what number of|how much|sum of|count how many|counting',
  ],
  [
    'summary',
    "summary|summary of|update on|an update on|an update|current status|current state|summarize|summarise|summaries|overview|overview of|breakdown|breakdown of|break down|broken down|report|report of|report on|report for|statistics|statistics for|stats|stats for|trend|trends|how did|how was|how were|how is|how are|how's|hows|how have|how has|how'd|how do|how does|how well did|how well|what's the state of|health|health of|health report|health check|state of|recap|recap of|digest|dashboard|success rate|success rates|failure rate|failure rates|error rate|pass rate|fail rate|successrate|rate of success|status report|status overview|status summary|status update|status of|what's the status|what is the status|what is the status of|what's the status of|overall|at a glance|rundown|run down|rundown of|round up|roundup|highlights|big picture|briefing|brief|bird's eye view|quick look|snapshot of|wrap up|what's the picture|success percentage|success ratio|failure ratio|percentage of successes|performance overview|kpi|kpis|figures|metrics|numbers for|status check|sitrep|situation report|tl dr|tldr",
  ],
  [
    'help',
    'help|what can you do|what can i ask|what can i ask you|what can i do|how do i use this|how do i use you|how does this work|how do you work|usage|commands|list commands|show commands|examples|show examples|example questions|show me examples|give me examples|what questions can i ask|what do you do|what do you understand|what can i type|how to use|how to use this|instructions|what are you|who are you|what are my options|what can this do|what can you tell me|how to use jobs|what else can you do|show help|need help|i need help|get help|help please|capabilities|what are your capabilities|what commands are there|how should i ask|how do i ask|how does it work|what can i search for|what can i query|man page|syntax',
  ],
  [
    'detail',
    'details of|details on|details for|detail of|detail on|detail for|detail|details|info on|info about|information on|information about|what happened to|what happened with|more about|tell me about',
  ],
];
