//! The Merkle tree over the entries (RFC 6962, section 2.1) with proofs of inclusion and consistency.
//!
//! The tree is built from leaf hashes alone, so it can be rebuilt without the entries and asked for its root at any
//! earlier size; `ct-merkle`'s own tree holds the leaves themselves and cannot do either. Checking a proof is left to
//! `ct-merkle`: proofs that are made here must convince code that was written elsewhere.

use ct_merkle::{ConsistencyProof, InclusionProof, RootHash};
use sha2::Sha256;
use thiserror::Error;

use crate::canonical::INTEGER_MAX;
use crate::hash::{Hash, node_hash, sha256};

/// Says that a proof does not show what it claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ProofError {
    /// The sizes or positions of the claim cannot be.
    #[error("the proof speaks of an impossible size or position")]
    Impossible,
    /// The proof does not lead to the stated root.
    #[error("the proof does not lead to the stated root")]
    Unproven,
}

/// A growing tree of leaf hashes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Log {
    /// `levels[k][i]` is the root of the complete subtree of the 2^k leaves from leaf `i << k` on.
    levels: Vec<Vec<Hash>>,
}

/// A proof that an entry is in the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inclusion {
    /// The entry's sequence number.
    pub index: u64,
    /// The size of the tree.
    pub size: u64,
    /// The neighbours on the way from the leaf to the root.
    pub path: Vec<Hash>,
}

/// A proof that a tree begins with all the entries of an earlier one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consistency {
    /// The size of the earlier tree.
    pub old_size: u64,
    /// The size of the later tree.
    pub new_size: u64,
    /// The subtrees that both roots can be computed from.
    pub path: Vec<Hash>,
}

impl FromIterator<Hash> for Log {
    fn from_iter<I: IntoIterator<Item = Hash>>(leaf_hashes: I) -> Log {
        let mut log = Log::default();
        leaf_hashes.into_iter().for_each(|leaf_hash| log.push(leaf_hash));
        log
    }
}

impl Log {
    /// Appends the leaf hash of the next entry.
    pub fn push(&mut self, leaf_hash: Hash) {
        let mut node = leaf_hash;
        for level in 0.. {
            if self.levels.len() == level {
                self.levels.push(Vec::new());
            }
            let Some(nodes) = self.levels.get_mut(level) else { return };
            nodes.push(node);
            // Every second node completes a parent.
            let Some([left, right]) = nodes.last_chunk::<2>().filter(|_| nodes.len().is_multiple_of(2)) else { return };
            node = node_hash(left, right);
        }
    }

    /// The number of entries.
    pub fn size(&self) -> u64 {
        self.levels.first().map_or(0, |leaves| leaves.len() as u64)
    }

    /// The root over all entries.
    pub fn root(&self) -> Hash {
        self.subtree(0, self.size()).unwrap_or_else(|| sha256(b""))
    }

    /// The root that the tree had at an earlier size.
    pub fn root_at(&self, size: u64) -> Option<Hash> {
        if size == 0 { Some(sha256(b"")) } else { self.subtree(0, size) }
    }

    /// Proves that the entry at `index` is in the tree of the first `size` entries; `None` beyond the tree.
    pub fn inclusion(&self, index: u64, size: u64) -> Option<Inclusion> {
        if index >= size || size > self.size() {
            return None;
        }
        let (mut from, mut to) = (0, size);
        let mut path = Vec::new();
        while to - from > 1 {
            let middle = from + split(to - from);
            if index < middle {
                path.push(self.subtree(middle, to)?);
                to = middle;
            } else {
                path.push(self.subtree(from, middle)?);
                from = middle;
            }
        }
        path.reverse();
        Some(Inclusion { index, size, path })
    }

    /// Proves that the tree of the first `new_size` entries begins with the tree of the first `old_size`; `None` beyond the tree.
    pub fn consistency(&self, old_size: u64, new_size: u64) -> Option<Consistency> {
        if old_size > new_size || new_size > self.size() {
            return None;
        }
        let (mut from, mut to) = (0, new_size);
        let mut path = Vec::new();
        // RFC 6962, section 2.1.2: descend along the edge of the old tree until a subtree of it is whole.
        while to > old_size && from < old_size {
            let middle = from + split(to - from);
            if old_size <= middle {
                path.push(self.subtree(middle, to)?);
                to = middle;
            } else {
                path.push(self.subtree(from, middle)?);
                from = middle;
            }
        }
        // A subtree that begins at the first leaf is the old tree itself: whoever checks has its root already.
        if from > 0 {
            path.push(self.subtree(from, to)?);
        }
        path.reverse();
        Some(Consistency { old_size, new_size, path })
    }

    /// The root over the leaves `from..to`; `from` is a multiple of the next power of two, as the RFC cuts subtrees.
    fn subtree(&self, from: u64, to: u64) -> Option<Hash> {
        let width = to.checked_sub(from).filter(|width| *width > 0)?;
        if width.is_power_of_two() {
            let level = usize::try_from(width.trailing_zeros()).ok()?;
            return self.levels.get(level)?.get(usize::try_from(from >> level).ok()?).copied();
        }
        let middle = from + split(width);
        Some(node_hash(&self.subtree(from, middle)?, &self.subtree(middle, to)?))
    }
}

impl Inclusion {
    /// Checks that the entry with these bytes stands at `index` in the tree with this root.
    pub fn verify(&self, entry: &[u8], root: &Hash) -> Result<(), ProofError> {
        if self.size > INTEGER_MAX || self.index >= self.size {
            return Err(ProofError::Impossible);
        }
        let proof =
            InclusionProof::<Sha256>::try_from_bytes(self.path.iter().flat_map(|hash| *hash.as_bytes()).collect());
        let proof = proof.map_err(|_| ProofError::Unproven)?;
        root_of(root, self.size).verify_inclusion(&entry, self.index, &proof).map_err(|_| ProofError::Unproven)
    }
}

impl Consistency {
    /// Checks that the tree with the new root begins with the tree with the old one.
    pub fn verify(&self, old_root: &Hash, new_root: &Hash) -> Result<(), ProofError> {
        if self.new_size > INTEGER_MAX || self.old_size > self.new_size {
            return Err(ProofError::Impossible);
        }
        if self.old_size == 0 {
            // Every tree begins with the empty one; there is nothing that a path could add.
            let empty = self.path.is_empty() && *old_root == sha256(b"") && (self.new_size > 0 || old_root == new_root);
            return if empty { Ok(()) } else { Err(ProofError::Unproven) };
        }
        let proof =
            ConsistencyProof::<Sha256>::try_from_bytes(self.path.iter().flat_map(|hash| *hash.as_bytes()).collect());
        let proof = proof.map_err(|_| ProofError::Unproven)?;
        root_of(new_root, self.new_size)
            .verify_consistency(&root_of(old_root, self.old_size), &proof)
            .map_err(|_| ProofError::Unproven)
    }
}

fn root_of(root: &Hash, size: u64) -> RootHash<Sha256> {
    RootHash::new((*root.as_bytes()).into(), size)
}

/// The largest power of two below `width`, for a width of at least 2.
fn split(width: u64) -> u64 {
    1 << width.saturating_sub(1).max(1).ilog2()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::hash::leaf_hash;

    /// The leaves and roots that the Certificate Transparency project tests its own tree with.
    const LEAVES: [&[u8]; 8] = [
        b"",
        b"\x00",
        b"\x10",
        b"\x20\x21",
        b"\x30\x31",
        b"\x40\x41\x42\x43",
        b"\x50\x51\x52\x53\x54\x55\x56\x57",
        b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
    ];
    const ROOTS: [&str; 9] = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    fn hex(path: &[Hash]) -> Vec<String> {
        path.iter().map(Hash::to_string).collect()
    }

    #[test]
    fn roots_of_the_certificate_transparency_vectors() {
        let log: Log = LEAVES.iter().map(|leaf| leaf_hash(leaf)).collect();
        for (size, root) in (0..).zip(ROOTS) {
            assert_eq!(log.root_at(size).map(|root| root.to_string()).as_deref(), Some(root), "size {size}");
        }
        assert_eq!(log.root().to_string(), ROOTS[8]);
        assert_eq!(log.root_at(9), None);
        assert_eq!(Log::default().root().to_string(), ROOTS[0]);
    }

    #[test]
    fn proofs_of_the_certificate_transparency_vectors() {
        let log: Log = LEAVES.iter().map(|leaf| leaf_hash(leaf)).collect();
        let inclusion = |index, size| hex(&log.inclusion(index, size).expect("within the tree").path);
        let consistency = |old, new| hex(&log.consistency(old, new).expect("within the tree").path);
        assert_eq!(inclusion(0, 1), Vec::<String>::new());
        assert_eq!(
            inclusion(0, 8),
            [
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ]
        );
        assert_eq!(
            inclusion(5, 8),
            [
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ]
        );
        assert_eq!(inclusion(2, 3), ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]);
        assert_eq!(
            consistency(6, 8),
            [
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ]
        );
        assert_eq!(
            consistency(2, 5),
            [
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            ]
        );
        assert_eq!(consistency(1, 1), Vec::<String>::new());
        assert_eq!(
            (log.inclusion(8, 8), log.inclusion(0, 9), log.consistency(3, 2), log.consistency(1, 9)),
            (None, None, None, None)
        );
    }

    fn entry(number: u64) -> Vec<u8> {
        number.to_be_bytes().to_vec()
    }

    fn log_of(size: u64) -> Log {
        (0..size).map(|number| leaf_hash(&entry(number))).collect()
    }

    #[test]
    fn every_proof_of_small_trees_holds() {
        let log = log_of(40);
        for size in 0..=40 {
            let root = log.root_at(size).expect("within the tree");
            assert_eq!(root, log_of(size).root());
            for index in 0..size {
                let inclusion = log.inclusion(index, size).expect("within the tree");
                assert_eq!(inclusion.verify(&entry(index), &root), Ok(()), "{index} of {size}");
            }
            for old_size in 0..=size {
                let old_root = log.root_at(old_size).expect("within the tree");
                let consistency = log.consistency(old_size, size).expect("within the tree");
                assert_eq!(consistency.verify(&old_root, &root), Ok(()), "{old_size} in {size}");
            }
        }
    }

    #[test]
    fn impossible_proofs_are_refused() {
        let huge = Inclusion { index: 0, size: u64::MAX, path: Vec::new() };
        assert_eq!(huge.verify(b"", &Hash::ZERO), Err(ProofError::Impossible));
        let beyond = Inclusion { index: 3, size: 3, path: Vec::new() };
        assert_eq!(beyond.verify(b"", &Hash::ZERO), Err(ProofError::Impossible));
        let shrinking = Consistency { old_size: 5, new_size: 4, path: Vec::new() };
        assert_eq!(shrinking.verify(&Hash::ZERO, &Hash::ZERO), Err(ProofError::Impossible));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_touched_proof_proves_nothing(size in 2_u64..300, index in 0_u64..300, old in 1_u64..300, at: prop::sample::Index, bit in 0_u32..256) {
            let log = log_of(size);
            let (index, old_size) = (index % size, old % size + 1);
            let (root, old_root) = (log.root(), log.root_at(old_size).expect("within the tree"));

            let mut inclusion = log.inclusion(index, size).expect("within the tree");
            prop_assert_eq!(inclusion.verify(&entry(index), &root), Ok(()));
            prop_assert!(inclusion.verify(&entry(index + 1), &root).is_err());
            prop_assert!(inclusion.verify(&entry(index), &flip(&root, bit)).is_err());
            let touched = at.get_mut(&mut inclusion.path);
            *touched = flip(touched, bit);
            prop_assert!(inclusion.verify(&entry(index), &root).is_err());

            let mut consistency = log.consistency(old_size, size).expect("within the tree");
            prop_assert_eq!(consistency.verify(&old_root, &root), Ok(()));
            prop_assert!(consistency.verify(&flip(&old_root, bit), &root).is_err());
            prop_assert!(consistency.verify(&old_root, &flip(&root, bit)).is_err());
            consistency.path.push(Hash::ZERO);
            prop_assert!(consistency.verify(&old_root, &root).is_err());
        }
    }

    fn flip(hash: &Hash, bit: u32) -> Hash {
        let mut bytes = *hash.as_bytes();
        bytes[(bit / 8) as usize] ^= 1 << (bit % 8);
        Hash::new(bytes)
    }
}
