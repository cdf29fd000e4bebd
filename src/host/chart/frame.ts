export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}
