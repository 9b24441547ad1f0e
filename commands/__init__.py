"""What commands of the command line share: options and the steps behind them."""
