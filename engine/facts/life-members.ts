/** The members of a thing that tell its life: its first day, its last day, and what it merged into. */
export const lifeMembers: readonly string[] = ['bestaatVanaf', 'bestaatTot', 'opgegaanIn'];
