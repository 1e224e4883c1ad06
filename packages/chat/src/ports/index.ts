// What chat needs remembered. The package `store` implements it on PostgreSQL.
export type { Once } from './once.ts';
export type { Place, Surface } from './place.ts';
export type { StoredQuestion, StoredQuestions } from './stored-questions.ts';
export type { Mute, Occasion, Subscription, Subscriptions } from './subscriptions.ts';
