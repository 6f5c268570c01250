/** Whether a structure is by its name what goes over the wire, which is kept under another name, if at all: `CreateOrderRequest`. */
export const isMessage = (name: string): boolean =>
  /[a-z\d](?:Request|Response|Dto|DTO|Payload|Input|Params|Query|Filter|Props|Args)$/.test(name);
