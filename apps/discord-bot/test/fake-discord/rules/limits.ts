/**
 * What Discord accepts, as its documentation says (November 2026). Written down a second time on purpose, beside the
 * bot's own constants: a wrong number there must not be wrong here too.
 */
export const limits = {
  /** docs: interactions/receiving-and-responding */
  firstResponseMs: 3_000,
  tokenMs: 15 * 60_000,
  autocompleteChoices: 25,
  choiceName: 100,
  choiceValue: 100,
  followUpsOfUserInstalled: 5,
  /** docs: components/reference */
  componentsPerMessage: 40,
  componentsV2Text: 4_000,
  buttonsPerRow: 5,
  legacyRows: 5,
  buttonLabel: 80,
  customId: 100,
  selectOptions: 25,
  optionText: 100,
  placeholder: 150,
  sectionTexts: 3,
  galleryItems: 10,
  /** docs: resources/message */
  content: 2_000,
  embeds: 10,
  filesPerMessage: 10,
  nonce: 25,
  /** docs: interactions/application-commands */
  commandDescription: 100,
  commandOptions: 25,
  commandCharacters: 8_000,
  globalCommands: 100,
  commandCreatesPerDay: 200,
  /** docs: events/gateway */
  gatewayEventsPerMinute: 120,
} as const;
