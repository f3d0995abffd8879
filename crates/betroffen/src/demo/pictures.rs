//! Photos, avatars and signatures: valid JPEG and PNG files of at most 8 KB.
//!
//! A pool of a few hundred pictures is encoded once; every file gets its own comment, so that contents differ while
//! the cost per file stays that of a copy. Some JPEGs tell where and when they were made, or by whom; the places lie
//! in the North Sea, so that they are nobody's house.

use flate2::Crc;
use jpeg_encoder::{ColorType, Encoder};

use super::dice::Dice;
use super::words;

/// How many different pictures of each sort are encoded.
const POOL: usize = 120;

/// What a picture is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A photo as JPEG.
    Photo,
    /// An avatar as JPEG.
    AvatarJpeg,
    /// An avatar as PNG with transparency.
    AvatarPng,
    /// A signature as PNG with transparency.
    Signature,
}

/// Encoded pictures of every sort.
pub(super) struct Pool {
    photos: Vec<Vec<u8>>,
    avatars_jpeg: Vec<Vec<u8>>,
    avatars_png: Vec<Vec<u8>>,
    signatures: Vec<Vec<u8>>,
    /// Names that stand in the metadata of photos.
    pub(super) artists: Vec<String>,
}

/// Encodes the pool.
pub(super) fn pool(seed: u64) -> anyhow::Result<Pool> {
    let mut dice = Dice::new(seed, "pictures", 0);
    let artists: Vec<String> = (0..12)
        .map(|_| {
            let group = words::group(&mut dice);
            format!("{} {}", group.female[dice.below(group.female.len())], group.family[dice.below(group.family.len())])
        })
        .collect();
    let photos = (0..POOL).map(|_| jpeg(144, 108, &artists, &mut dice)).collect::<Result<_, _>>()?;
    let avatars_jpeg = (0..POOL).map(|_| jpeg(64, 64, &artists, &mut dice)).collect::<Result<_, _>>()?;
    let avatars_png = (0..POOL).map(|_| png(32, 32, false, &mut dice)).collect::<Result<_, _>>()?;
    let signatures = (0..POOL).map(|_| png(120, 40, true, &mut dice)).collect::<Result<_, _>>()?;
    Ok(Pool { photos, avatars_jpeg, avatars_png, signatures, artists })
}

impl Pool {
    /// One picture of a sort with a comment of its own.
    pub(super) fn picture(&self, sort: Sort, dice: &mut Dice) -> Vec<u8> {
        let comment = format!("Bild {:016x}", dice.bits());
        match sort {
            Sort::Photo => jpeg_with_comment(&self.photos[dice.below(POOL)], &comment),
            Sort::AvatarJpeg => jpeg_with_comment(&self.avatars_jpeg[dice.below(POOL)], &comment),
            Sort::AvatarPng => png_with_comment(&self.avatars_png[dice.below(POOL)], &comment),
            Sort::Signature => png_with_comment(&self.signatures[dice.below(POOL)], &comment),
        }
    }
}

/// A face-like picture: a ground, a disc, some coarse noise.
fn pixels(width: usize, height: usize, dice: &mut Dice) -> Vec<u8> {
    let mut colour = || [dice.below(256) as u8, dice.below(256) as u8, dice.below(256) as u8];
    let (ground, disc) = (colour(), colour());
    let radius = height * 2 / 5;
    let mut bytes = Vec::with_capacity(width * height * 3);
    let tint = dice.below(64);
    for y in 0..height {
        for x in 0..width {
            let (across, down) = (x.abs_diff(width / 2), y.abs_diff(height / 2));
            let inside = across * across + down * down < radius * radius;
            let shade = ((x / 8 * 7 + y / 8 * 13 + tint) % 24) as u8;
            let base = if inside { disc } else { ground };
            bytes.extend(base.map(|channel| channel.saturating_add(shade)));
        }
    }
    bytes
}

fn jpeg(width: u16, height: u16, artists: &[String], dice: &mut Dice) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 70);
    if dice.chance(600) {
        let artist = if dice.chance(150) { artists.get(dice.below(artists.len())) } else { None };
        let position = dice.chance(350).then(|| (dice.between(0, 59), dice.between(0, 59)));
        encoder.add_exif_metadata(&exif(artist.map(String::as_str), position, dice))?;
    }
    encoder.encode(&pixels(width.into(), height.into(), dice), width, height, ColorType::Rgb)?;
    Ok(bytes)
}

/// EXIF in little endian: a first directory with time and artist, and a directory for the position.
fn exif(artist: Option<&str>, position: Option<(i64, i64)>, dice: &mut Dice) -> Vec<u8> {
    let time =
        format!("202{}:0{}:1{} 10:{:02}:00\0", dice.between(1, 3), dice.between(1, 9), dice.below(9), dice.below(60));
    let mut entries = vec![(0x0132_u16, 2_u16, time.into_bytes())];
    if let Some(artist) = artist {
        entries.push((0x013b, 2, format!("{artist}\0").into_bytes()));
    }
    let mut bytes = b"II\x2a\0\x08\0\0\0".to_vec();
    let places = entries.len() + usize::from(position.is_some());
    let values_at = 8 + 2 + places * 12 + 4;
    let mut values: Vec<u8> = Vec::new();
    push_short(&mut bytes, places);
    for (tag, kind, value) in &entries {
        push_entry(&mut bytes, *tag, *kind, value.len(), values_at + values.len());
        values.extend_from_slice(value);
        if values.len() % 2 == 1 {
            values.push(0);
        }
    }
    if let Some(minutes) = position {
        push_entry(&mut bytes, 0x8825, 4, 1, values_at + values.len());
        let at = values_at + values.len();
        values.extend_from_slice(&gps(at, minutes));
    }
    bytes.extend_from_slice(&[0; 4]);
    bytes.extend_from_slice(&values);
    bytes
}

/// The position directory that starts at an offset: latitude 54° and longitude 6° with these minutes.
fn gps(at: usize, minutes: (i64, i64)) -> Vec<u8> {
    let mut bytes = Vec::new();
    let values_at = at + 2 + 4 * 12 + 4;
    push_short(&mut bytes, 4);
    for (tag, letter) in [(1_u16, *b"N\0\0\0"), (3, *b"E\0\0\0")] {
        bytes.extend_from_slice(&tag.to_le_bytes());
        bytes.extend_from_slice(&2_u16.to_le_bytes());
        bytes.extend_from_slice(&2_u32.to_le_bytes());
        bytes.extend_from_slice(&letter);
        let second = usize::from(tag == 3);
        push_entry(&mut bytes, tag + 1, 5, 3, values_at + second * 24);
    }
    bytes.extend_from_slice(&[0; 4]);
    for (degrees, minutes) in [(54_u32, minutes.0), (6, minutes.1)] {
        for number in [degrees, u32::try_from(minutes).unwrap_or_default(), 30] {
            bytes.extend_from_slice(&number.to_le_bytes());
            bytes.extend_from_slice(&1_u32.to_le_bytes());
        }
    }
    bytes
}

fn push_short(bytes: &mut Vec<u8>, number: usize) {
    bytes.extend_from_slice(&u16::try_from(number).unwrap_or_default().to_le_bytes());
}

fn push_entry(bytes: &mut Vec<u8>, tag: u16, kind: u16, count: usize, value: usize) {
    bytes.extend_from_slice(&tag.to_le_bytes());
    bytes.extend_from_slice(&kind.to_le_bytes());
    bytes.extend_from_slice(&u32::try_from(count).unwrap_or_default().to_le_bytes());
    bytes.extend_from_slice(&u32::try_from(value).unwrap_or_default().to_le_bytes());
}

fn png(width: u32, height: u32, signature: bool, dice: &mut Dice) -> anyhow::Result<Vec<u8>> {
    let (across, down) = (width as usize, height as usize);
    let mut data = Vec::with_capacity(across * down * 4);
    if signature {
        data.resize(across * down * 4, 0);
        let mut y = down / 2;
        for x in 4..across.saturating_sub(4) {
            y = (y + dice.below(5)).saturating_sub(2).clamp(3, down - 4);
            for thick in 0..2 {
                let at = ((y + thick) * across + x) * 4;
                data[at..at + 4].copy_from_slice(&[20, 20, 90, 255]);
            }
        }
    } else {
        for (index, pixel) in pixels(across, down, dice).chunks_exact(3).enumerate() {
            data.extend_from_slice(pixel);
            data.push(if index % across < 2 { 0 } else { 255 });
        }
    }
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&data)?;
    writer.finish()?;
    Ok(bytes)
}

/// Puts a comment segment behind the first segment.
fn jpeg_with_comment(picture: &[u8], comment: &str) -> Vec<u8> {
    let first = picture.get(4..6).map_or(0, |length| usize::from(u16::from_be_bytes([length[0], length[1]])));
    let (head, tail) = picture.split_at((4 + first).min(picture.len()));
    let length = u16::try_from(comment.len() + 2).unwrap_or(2);
    let mut bytes = Vec::with_capacity(picture.len() + comment.len() + 4);
    bytes.extend_from_slice(head);
    bytes.extend_from_slice(&[0xff, 0xfe]);
    bytes.extend_from_slice(&length.to_be_bytes());
    bytes.extend_from_slice(comment.as_bytes());
    bytes.extend_from_slice(tail);
    bytes
}

/// Puts a text chunk before the end chunk.
fn png_with_comment(picture: &[u8], comment: &str) -> Vec<u8> {
    let (head, tail) = picture.split_at(picture.len().saturating_sub(12));
    let chunk = format!("tEXtComment\0{comment}");
    let mut crc = Crc::new();
    crc.update(chunk.as_bytes());
    let length = u32::try_from(chunk.len() - 4).unwrap_or_default();
    let mut bytes = Vec::with_capacity(picture.len() + chunk.len() + 12);
    bytes.extend_from_slice(head);
    bytes.extend_from_slice(&length.to_be_bytes());
    bytes.extend_from_slice(chunk.as_bytes());
    bytes.extend_from_slice(&crc.sum().to_be_bytes());
    bytes.extend_from_slice(tail);
    bytes
}

#[cfg(test)]
mod tests {
    use super::super::dice::Dice;
    use super::{Sort, pool};

    #[test]
    fn pictures_are_small_different_and_whole() {
        let pool = pool(1).expect("the pool can be encoded");
        let mut dice = Dice::new(1, "test", 0);
        for sort in [Sort::Photo, Sort::AvatarJpeg, Sort::AvatarPng, Sort::Signature] {
            let (one, other) = (pool.picture(sort, &mut dice), pool.picture(sort, &mut dice));
            assert_ne!(one, other);
            assert!(one.len() <= 8192, "{sort:?} {}", one.len());
            match sort {
                Sort::Photo | Sort::AvatarJpeg => {
                    assert!(one.starts_with(&[0xff, 0xd8, 0xff]) && one.ends_with(&[0xff, 0xd9]));
                }
                Sort::AvatarPng | Sort::Signature => {
                    let decoder = png::Decoder::new(std::io::Cursor::new(&one));
                    let mut reader = decoder.read_info().expect("a PNG with valid checksums");
                    let mut buffer = vec![0; reader.output_buffer_size().expect("a small picture")];
                    reader.next_frame(&mut buffer).expect("whole picture data");
                    reader.finish().expect("valid chunks to the end");
                }
            }
        }
    }
}
