/** The header of a request by which a page knows its own address, with the query. The proxy sets it, whatever came. */
export const PAGE_ADDRESS = "x-page-address";
