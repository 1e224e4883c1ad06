/** Whose the made-up jobs are. */
export const madeUpTenant = 'Contoso (made up)';
