/** Slips so short that no distance between words tells what was meant: as typed → as meant. */
export const misspellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    last: 'lst las lats lsat',
    week: 'wek wekk weke weeek wek',
    month: 'mnth monht',
    day: 'dya dayy',
    days: 'dyas dasy',
    year: 'yer yaer',
    today: 'tody todya',
    jobs: 'jbos jbs jobz josb',
    job: 'jbo',
    the: 'teh hte',
    and: 'adn',
    from: 'form fomr frm',
    with: 'wiht wth',
    this: 'tihs htis',
    show: 'shwo sohw',
    that: 'taht',
    fail: 'fial',
    in: 'ni',
  }).flatMap(([meant, typed]) => typed.split(' ').map((slip) => [slip, meant] as const)),
);
