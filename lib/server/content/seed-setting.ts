/** Under this name the database keeps the hash of what it was last seeded with. */
export const SEED_SETTING = "seed-hash";
