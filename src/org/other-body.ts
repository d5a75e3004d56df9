const OTHER_BODY = /教育|議会|委員会|監査|公平|水道|病院|公営|企業[局団庁]|交通局|消防/;

/**
 * Whether the name of a unit directly below the municipality is that of a body beside the mayor's office
 * (教育委員会、議会、行政委員会、公営企業). A chart of the mayor's office need not show such a body.
 */
export function isOtherBody(name: string): boolean {
  return OTHER_BODY.test(name);
}
