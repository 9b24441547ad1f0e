"""How good the extraction is: scores, calibration, floors."""
