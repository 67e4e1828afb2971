package io.seatledger.command.store.listing;

import io.seatledger.resource.ListingResource;

/**
 * What listing a product left behind.
 *
 * @param created whether the store did not list the product before
 */
public record SavedListing(boolean created, ListingResource listing) {}
