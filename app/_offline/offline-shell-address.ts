/** The page that stands for every page while there is no network: the same for everybody, with nothing personal in it. */
export const OFFLINE_SHELL = "/offline";
