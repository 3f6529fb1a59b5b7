package quorum

import "errors"

// ErrNoQuorum says that too few answered.
var ErrNoQuorum = errors.New("no quorum")

// region majority

// Majority says how many of n have to agree.
func Majority(n int) int {
	return n/2 + 1
}

// endregion

// Commit succeeds once a majority has answered.
func Commit(answers, n int) error {
	if answers < Majority(n) {
		return ErrNoQuorum
	}
	return nil
}
