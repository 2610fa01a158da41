/** A member of what is sent or answered, in words. */
export interface ReferenceMember {
  readonly name: string;
  /** Where it is sent: in the path, the query, a header, the body or a form. Empty in an answer. */
  readonly where: string;
  readonly kind: string;
  readonly required: boolean;
  readonly about: string;
}

/** A call of the API as its reference page tells it. */
export interface ReferenceCall {
  readonly id: string;
  readonly summary: string;
  /** `GET /teams/{code}/workload` */
  readonly call: string;
  readonly sent: readonly ReferenceMember[];
  readonly answered: readonly ReferenceMember[];
  readonly status: number;
  readonly problems: readonly string[];
  /** A command that makes the call on the demonstration. */
  readonly example: string;
}
