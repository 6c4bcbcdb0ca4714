/** From where a browser speaks. */
export interface Place {
  ip: string;
  /** The network of the address: what stays the same while an office is given another address. */
  network: string;
  /** As in `Chrome · Windows`. */
  device: string;
}
